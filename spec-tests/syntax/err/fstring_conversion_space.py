# error: E0111 2:11 f-string: conversion type must come right after the exclamation mark
x = f"{a! r}"
