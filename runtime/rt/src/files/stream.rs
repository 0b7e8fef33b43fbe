//! An open file with its buffers.
//!
//! What was read and not yet asked for waits as bytes; text is decoded when it is asked for, so
//! that positions in the file stay exact.

use core::ffi::c_int;

use alloc::string::String;
use alloc::vec::Vec;

use memchr::{memchr, memchr2, memmem};

use crate::codec::{self, Codec};
use crate::error::{Error, Result};

use super::errors::os_error;
use super::os;

/// How many bytes are read, or gathered before they are written, at a time.
const CHUNK: usize = 8192;

/// What ends a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Newline {
    /// `\n`, `\r` and `\r\n`, all of which programs see as `\n`.
    Universal,
    /// The same, as they are.
    Any,
    /// `\n`
    Lf,
    /// `\r`
    Cr,
    /// `\r\n`
    CrLf,
}

impl Newline {
    /// For `open`'s parameter: 0 for None, then `""`, `"\n"`, `"\r"`, `"\r\n"`.
    pub fn from_code(code: i64) -> Newline {
        match code {
            1 => Newline::Any,
            2 => Newline::Lf,
            3 => Newline::Cr,
            4 => Newline::CrLf,
            _ => Newline::Universal,
        }
    }
}

/// An open file.
pub struct Stream {
    /// The descriptor.
    pub fd: c_int,
    /// How text becomes bytes.
    pub codec: Codec,
    /// What happens to what is no text.
    pub errors: String,
    /// What ends a line of text.
    pub newline: Newline,
    /// Whether each line goes out at once.
    pub by_line: bool,
    input: Vec<u8>,
    /// Where in `input` the unread bytes begin.
    at: usize,
    output: Vec<u8>,
}

fn failed(error: i32) -> Error {
    os_error(error, &[])
}

impl Stream {
    /// A file in which nothing was read or written yet.
    pub fn new(fd: c_int, codec: Codec, errors: String, newline: Newline) -> Stream {
        Stream { fd, codec, errors, newline, by_line: false, input: Vec::new(), at: 0, output: Vec::new() }
    }

    fn unread(&self) -> &[u8] {
        &self.input[self.at..]
    }

    /// Reads more; false at the end of the file.
    fn fill(&mut self) -> Result<bool> {
        self.flush()?;
        self.input.drain(..self.at);
        self.at = 0;
        let old = self.input.len();
        // A large file is read in growing steps.
        self.input.resize(old + CHUNK.max(old / 2), 0);
        let result = os::read(self.fd, &mut self.input[old..]);
        self.input.truncate(old + result.unwrap_or(0));
        result.map(|n| n > 0).map_err(failed)
    }

    /// Reads until there are `count` unread bytes, if there are.
    fn want(&mut self, count: usize) -> Result<bool> {
        while self.unread().len() < count {
            if !self.fill()? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn take(&mut self, count: usize) -> &[u8] {
        let start = self.at;
        self.at += count;
        &self.input[start..self.at]
    }

    /// The next `limit` bytes, or all.
    pub fn read_bytes(&mut self, limit: Option<usize>) -> Result<&[u8]> {
        self.want(limit.unwrap_or(usize::MAX))?;
        Ok(self.take(self.unread().len().min(limit.unwrap_or(usize::MAX))))
    }

    /// The bytes up to and with the next end of a line, at most `limit`.
    pub fn read_line_bytes(&mut self, limit: Option<usize>) -> Result<&[u8]> {
        let length = self.line_length(Newline::Lf, limit.unwrap_or(usize::MAX))?;
        Ok(self.take(length))
    }

    /// Length of the next line with its end, or `limit` if that is less.
    fn line_length(&mut self, newline: Newline, limit: usize) -> Result<usize> {
        let mut from = 0;
        loop {
            let unread = self.unread();
            let rest = &unread[from..];
            let found = match newline {
                Newline::Lf => memchr(b'\n', rest).map(|n| n + 1),
                Newline::Cr => memchr(b'\r', rest).map(|n| n + 1),
                Newline::CrLf => memmem::find(rest, b"\r\n").map(|n| n + 2),
                Newline::Universal | Newline::Any => match memchr2(b'\n', b'\r', rest) {
                    // Whether a line feed follows is not known yet.
                    Some(n) if rest[n] == b'\r' && n + 1 == rest.len() => {
                        let at = from + n;
                        self.want(at + 2)?;
                        let two = self.unread().get(at + 1) == Some(&b'\n');
                        return Ok((at + 1 + usize::from(two)).min(limit));
                    }
                    Some(n) => Some(n + 1 + usize::from(rest[n..].starts_with(b"\r\n"))),
                    None => None,
                },
            };
            let have = unread.len();
            if let Some(n) = found {
                return Ok((from + n).min(limit));
            }
            if have >= limit {
                return Ok(limit);
            }
            from = if newline == Newline::CrLf { have.saturating_sub(1) } else { have };
            if !self.fill()? {
                return Ok(have);
            }
        }
    }

    /// Bytes that the next `count` characters take.
    fn chars_length(&mut self, count: usize) -> Result<usize> {
        let mut length = 0;
        for _ in 0..count {
            if !self.want(length + 1)? {
                break;
            }
            let first = self.unread()[length];
            let width = match first {
                _ if self.codec != Codec::Utf8 => 1,
                0xc2..=0xdf => 2,
                0xe0..=0xef => 3,
                0xf0..=0xf4 => 4,
                _ => 1,
            };
            self.want(length + width)?;
            length = (length + width).min(self.unread().len());
            if first == b'\r' && self.newline == Newline::Universal && self.want(length + 1)? {
                length += usize::from(self.unread()[length] == b'\n');
            }
        }
        Ok(length)
    }

    fn take_text(&mut self, count: usize) -> Result<String> {
        let text = codec::decode(&self.input[self.at..self.at + count], self.codec, &self.errors)?;
        self.at += count;
        if self.newline == Newline::Universal && text.contains('\r') {
            return Ok(text.replace("\r\n", "\n").replace('\r', "\n"));
        }
        Ok(text)
    }

    /// The next `limit` characters, or all.
    pub fn read(&mut self, limit: Option<usize>) -> Result<String> {
        let length = match limit {
            Some(limit) => self.chars_length(limit)?,
            None => {
                self.want(usize::MAX)?;
                self.unread().len()
            }
        };
        self.take_text(length)
    }

    /// The next line with its end, at most `limit` characters; empty at the end of the file.
    pub fn read_line(&mut self, limit: Option<usize>) -> Result<String> {
        let mut length = self.line_length(self.newline, usize::MAX)?;
        if let Some(limit) = limit {
            length = length.min(self.chars_length(limit)?);
        }
        self.take_text(length)
    }

    /// Writes bytes.
    pub fn write_bytes(&mut self, bytes: &[u8]) -> Result<()> {
        self.forget_input()?;
        self.output.extend_from_slice(bytes);
        if self.output.len() >= CHUNK || self.by_line && bytes.contains(&b'\n') {
            self.flush()?;
        }
        Ok(())
    }

    /// Writes text.
    pub fn write(&mut self, text: &str) -> Result<()> {
        let end = match self.newline {
            Newline::Cr => "\r",
            Newline::CrLf => "\r\n",
            _ => "",
        };
        if end.is_empty() || !text.contains('\n') {
            return self.write_encoded(text);
        }
        self.write_encoded(&text.replace('\n', end))
    }

    fn write_encoded(&mut self, text: &str) -> Result<()> {
        if self.codec == Codec::Utf8 {
            return self.write_bytes(text.as_bytes());
        }
        let bytes = codec::encode(text, self.codec, &self.errors)?;
        self.write_bytes(&bytes)
    }

    /// Writes out what waits.
    pub fn flush(&mut self) -> Result<()> {
        if self.output.is_empty() {
            return Ok(());
        }
        // What cannot be written is lost: it must not come again with each attempt.
        let output = core::mem::take(&mut self.output);
        os::write_all(self.fd, &output).map_err(failed)
    }

    /// Goes back in the file to where the program has read.
    fn forget_input(&mut self) -> Result<()> {
        let unread = self.unread().len() as i64;
        self.input.clear();
        self.at = 0;
        if unread > 0 {
            os::seek(self.fd, -unread, 1).map_err(failed)?;
        }
        Ok(())
    }

    /// Moves to another place, and gives it.
    pub fn seek(&mut self, offset: i64, whence: i64) -> Result<i64> {
        self.flush()?;
        // The descriptor is ahead of the program by what is unread.
        let ahead = if whence == 1 { self.unread().len() as i64 } else { 0 };
        let place = os::seek(self.fd, offset.saturating_sub(ahead), whence).map_err(failed)?;
        self.input.clear();
        self.at = 0;
        Ok(place)
    }

    /// The place in the file.
    pub fn tell(&mut self) -> Result<i64> {
        self.flush()?;
        let place = os::seek(self.fd, 0, 1).map_err(failed)?;
        Ok(place - self.unread().len() as i64)
    }

    /// Sets the file's length.
    pub fn truncate(&mut self, length: i64) -> Result<()> {
        self.flush()?;
        os::truncate(self.fd, length).map_err(failed)
    }

    /// Writes out what waits and closes the file.
    pub fn close(mut self) -> Result<()> {
        let flushed = self.flush();
        os::close(self.fd).map_err(failed)?;
        flushed
    }
}
