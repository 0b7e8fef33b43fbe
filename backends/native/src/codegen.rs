//! From a module of the `llvm` dialect to LLVM IR, assembly or an object: shared by every backend
//! that generates code with LLVM.
//!
//! What it does to the module besides optimizing it:
//! - triple, data layout, processor and features are the target's;
//! - no function unwinds: errors travel as return values, so no tables are needed;
//! - in a module with an entry point (`molt_main` or `main`), every other function and variable
//!   becomes internal, so that LLVM may inline it and drop it;
//! - on WebAssembly, `main` is called `__main_void`, which is what wasi-libc's start file calls.

use crate::module::translate;
use inkwell::OptimizationLevel;
use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::context::Context;
use inkwell::module::{FlagBehavior, Linkage, Module};
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::{
    CodeModel, FileType, InitializationConfig, RelocMode, Target as LlvmTarget, TargetMachine, TargetTriple,
};
use molt_backend_api::{Clock, Error, OptLevel, Request, Target, timed};
use molt_dialects::ir;
use molt_dialects::target::is_known_cpu;

/// What to make of a module.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Output {
    /// LLVM IR as text.
    Llvm,
    /// Assembly as text.
    Asm,
    /// An object.
    Object,
}

/// The functions that the world outside calls.
const ENTRY_POINTS: [&str; 3] = ["molt_main", "main", "__main_void"];

/// Optimizes `module` for `target` and makes `output` of it.
pub fn compile(
    module: &ir::Module,
    target: &Target,
    request: &Request<'_>,
    output: Output,
    clock: &mut Clock<'_>,
) -> Result<Vec<u8>, Error> {
    let context = Context::create();
    let llvm = timed(clock, "translate", || translate(module, &context))?;
    let machine = timed(clock, "target", || machine(target, request.opt))?;
    timed(clock, "optimize", || {
        prepare(&context, &llvm, target, &machine);
        llvm.verify().map_err(|e| Error::Invalid(e.to_string()))?;
        let options = PassBuilderOptions::create();
        let vectorize = request.opt >= OptLevel::O2;
        options.set_loop_vectorization(vectorize);
        options.set_loop_slp_vectorization(vectorize);
        options.set_loop_interleaving(vectorize);
        options.set_loop_unrolling(request.opt >= OptLevel::O1);
        options.set_merge_functions(vectorize);
        llvm.run_passes(request.opt.pipeline(), &machine, options).map_err(|e| Error::Llvm(e.to_string()))
    })?;
    if output == Output::Llvm {
        return Ok(timed(clock, "print", || llvm.print_to_string().to_bytes().to_vec()));
    }
    let kind = if output == Output::Asm { FileType::Assembly } else { FileType::Object };
    let buffer = timed(clock, "codegen", || machine.write_to_memory_buffer(&llvm, kind))
        .map_err(|e| Error::Llvm(e.to_string()))?;
    Ok(buffer.as_slice().to_vec())
}

/// A target machine for `target`. Its floating point is LLVM's default: no contraction of separate
/// operations, no fast math.
fn machine(target: &Target, opt: OptLevel) -> Result<TargetMachine, Error> {
    let config = InitializationConfig::default();
    if target.triple.starts_with("wasm") {
        LlvmTarget::initialize_webassembly(&config);
    } else {
        LlvmTarget::initialize_x86(&config);
    }
    // LLVM itself only warns, and then generates code for no processor at all.
    if !is_known_cpu(&target.triple, &target.cpu) {
        return Err(Error::Target(format!("it has no processor '{}'", target.cpu)));
    }
    let triple = TargetTriple::create(&target.triple);
    let llvm = LlvmTarget::from_triple(&triple).map_err(|e| Error::Target(e.to_string()))?;
    let level = match opt {
        OptLevel::O0 => OptimizationLevel::None,
        OptLevel::O1 => OptimizationLevel::Less,
        OptLevel::O2 => OptimizationLevel::Default,
        OptLevel::O3 => OptimizationLevel::Aggressive,
    };
    let reloc = if target.pic { RelocMode::PIC } else { RelocMode::Static };
    llvm.create_target_machine(&triple, &target.cpu, &target.features, level, reloc, CodeModel::Default)
        .ok_or_else(|| Error::Target(format!("{} {}", target.cpu, target.features)))
}

/// Gives the module its target and its functions their attributes.
fn prepare<'c>(context: &'c Context, module: &Module<'c>, target: &Target, machine: &TargetMachine) {
    module.set_triple(&TargetTriple::create(&target.triple));
    module.set_data_layout(&machine.get_target_data().get_data_layout());
    if target.pic {
        let two = context.i32_type().const_int(2, false);
        module.add_basic_value_flag("PIC Level", FlagBehavior::Warning, two);
        module.add_basic_value_flag("PIE Level", FlagBehavior::Warning, two);
    }
    if target.triple.starts_with("wasm")
        && let Some(main) = module.get_function("main")
    {
        main.as_global_value().set_name("__main_void");
    }
    let is_program =
        ENTRY_POINTS.iter().any(|name| module.get_function(name).is_some_and(|f| f.count_basic_blocks() > 0));
    let nounwind = context.create_enum_attribute(Attribute::get_named_enum_kind_id("nounwind"), 0);
    let cpu = context.create_string_attribute("target-cpu", &target.cpu);
    let features = context.create_string_attribute("target-features", &target.features);
    for function in module.get_functions() {
        let defined = function.count_basic_blocks() > 0;
        let name = function.get_name().to_string_lossy();
        if defined || name.starts_with("molt_") {
            function.add_attribute(AttributeLoc::Function, nounwind);
        }
        if defined {
            function.add_attribute(AttributeLoc::Function, cpu);
            if !target.features.is_empty() {
                function.add_attribute(AttributeLoc::Function, features);
            }
            if is_program && !ENTRY_POINTS.contains(&name.as_ref()) {
                function.set_linkage(Linkage::Internal);
            }
        }
    }
    if is_program {
        for global in module.get_globals() {
            let external = matches!(global.get_linkage(), Linkage::External | Linkage::LinkOnceODR);
            if external && global.get_initializer().is_some() {
                global.set_linkage(Linkage::Internal);
            }
        }
    }
}
