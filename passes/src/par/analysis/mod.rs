pub mod affine;
pub mod alias;
pub mod effects;
pub mod facts;
pub mod poly;
