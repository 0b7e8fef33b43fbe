//===- Pass.cpp - passes written in Rust ----------------------------------===//
//
// The C API can neither register a pass by name nor give it options. Here a
// subclass of `mlir::Pass` holds a descriptor and forwards to Rust callbacks,
// so that such a pass works in textual pipelines like any other.
//
//===----------------------------------------------------------------------===//

#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Pass.h"
#include "mlir/CAPI/Support.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;

extern "C" {
struct MoltPassOption {
  MlirStringRef name, help, initial;
};
struct MoltPassCallbacks {
  /// A new state, made from another.
  void *(*clone)(const void *state);
  void (*destroy)(void *state);
  /// Runs on an operation with the values of the options; true if it went well.
  bool (*run)(void *state, MlirOperation op, const MlirStringRef *options,
              intptr_t count);
};
/// What a pass is; copied by `moltRegisterPass`.
struct MoltPassDescriptor {
  MlirTypeID id;
  MlirStringRef name, argument, summary;
  /// The op that it runs on; empty for any.
  MlirStringRef anchor;
  const MoltPassOption *options;
  intptr_t optionCount;
  const MlirStringRef *dialects;
  intptr_t dialectCount;
  MoltPassCallbacks callbacks;
  /// The state that instances are cloned from; lives for ever.
  const void *prototype;
};
/// Adds a dialect by its namespace; see Dialects.cpp.
bool moltInsertDialectByName(MlirDialectRegistry registry, MlirStringRef name);
}

namespace {
struct OptionText {
  std::string name, help, initial;
};
struct Descriptor {
  TypeID id;
  std::string name, argument, summary, anchor;
  std::vector<OptionText> options;
  std::vector<std::string> dialects;
  MoltPassCallbacks callbacks;
  const void *prototype;
};

class RustPass : public Pass {
public:
  RustPass(std::shared_ptr<const Descriptor> descriptor, void *state)
      : Pass(descriptor->id, descriptor->anchor.empty()
                                 ? std::nullopt
                                 : std::optional<StringRef>(descriptor->anchor)),
        descriptor(std::move(descriptor)), state(state) {
    addOptions();
  }
  // MLIR copies the values of the options after cloning.
  RustPass(const RustPass &other)
      : Pass(other), descriptor(other.descriptor),
        state(other.descriptor->callbacks.clone(other.state)) {
    addOptions();
  }
  ~RustPass() override { descriptor->callbacks.destroy(state); }

  StringRef getName() const override { return descriptor->name; }
  StringRef getArgument() const override { return descriptor->argument; }
  StringRef getDescription() const override { return descriptor->summary; }
  void getDependentDialects(DialectRegistry &registry) const override {
    for (const std::string &dialect : descriptor->dialects)
      moltInsertDialectByName(wrap(&registry), wrap(StringRef(dialect)));
  }
  bool canScheduleOn(RegisteredOperationName name) const override {
    return descriptor->anchor.empty() || name.getStringRef() == descriptor->anchor;
  }
  std::unique_ptr<Pass> clonePass() const override {
    return std::make_unique<RustPass>(*this);
  }
  void runOnOperation() override {
    std::vector<std::string> values;
    for (auto &option : options)
      values.push_back(option->getValue());
    std::vector<MlirStringRef> views;
    for (std::string &value : values)
      views.push_back(wrap(StringRef(value)));
    if (!descriptor->callbacks.run(state, wrap(getOperation()), views.data(),
                                   views.size()))
      signalPassFailure();
  }

private:
  void addOptions() {
    for (const OptionText &option : descriptor->options)
      options.push_back(std::make_unique<Option<std::string>>(
          *this, option.name, llvm::cl::desc(option.help),
          llvm::cl::init(option.initial)));
  }

  std::shared_ptr<const Descriptor> descriptor;
  void *state;
  std::vector<std::unique_ptr<Option<std::string>>> options;
};
} // namespace

extern "C" {
void moltRegisterPass(const MoltPassDescriptor *given) {
  auto text = [](MlirStringRef s) { return unwrap(s).str(); };
  auto descriptor = std::make_shared<Descriptor>();
  descriptor->id = unwrap(given->id);
  descriptor->name = text(given->name);
  descriptor->argument = text(given->argument);
  descriptor->summary = text(given->summary);
  descriptor->anchor = text(given->anchor);
  for (intptr_t i = 0; i < given->optionCount; ++i) {
    const MoltPassOption &option = given->options[i];
    descriptor->options.push_back(
        {text(option.name), text(option.help), text(option.initial)});
  }
  for (intptr_t i = 0; i < given->dialectCount; ++i)
    descriptor->dialects.push_back(text(given->dialects[i]));
  descriptor->callbacks = given->callbacks;
  descriptor->prototype = given->prototype;
  registerPass([descriptor]() -> std::unique_ptr<Pass> {
    void *state = descriptor->callbacks.clone(descriptor->prototype);
    return std::make_unique<RustPass>(descriptor, state);
  });
}

/// Registers `pipeline` under the name `argument`. A name is not resolved before
/// it is used, so pipelines can name passes that are registered later.
void moltRegisterPipeline(MlirStringRef argument, MlirStringRef summary,
                          MlirStringRef pipeline) {
  std::string text = unwrap(pipeline).str();
  registerPassPipeline(
      unwrap(argument), unwrap(summary),
      [text](OpPassManager &manager, StringRef options,
             function_ref<LogicalResult(const Twine &)> onError) {
        if (!options.empty())
          return onError("this pipeline takes no options");
        std::string message;
        llvm::raw_string_ostream stream(message);
        if (failed(parsePassPipeline(text, manager, stream)))
          return onError(message);
        return success();
      },
      [](function_ref<void(const mlir::detail::PassOptions &)>) {});
}

bool moltPassIsRegistered(MlirStringRef argument) {
  return PassInfo::lookup(unwrap(argument)) ||
         PassPipelineInfo::lookup(unwrap(argument));
}

/// Runs a textual pipeline (`builtin.module(...)` or a bare list of passes) on
/// an operation. Errors of the pipeline's text go to `onError`.
bool moltRunPipeline(MlirOperation op, MlirStringRef pipeline, bool verify,
                     void (*onError)(MlirStringRef, void *), void *data) {
  Operation *target = unwrap(op);
  std::string message;
  llvm::raw_string_ostream stream(message);
  PassManager manager(target->getContext(), target->getName().getStringRef());
  manager.enableVerifier(verify);
  StringRef text = unwrap(pipeline).trim();
  StringRef anchor = target->getName().getStringRef();
  LogicalResult parsed = failure();
  if (text.starts_with(anchor) && text.drop_front(anchor.size()).starts_with("(")) {
    auto whole = parsePassPipeline(text, stream);
    if (succeeded(whole)) {
      static_cast<OpPassManager &>(manager) = std::move(*whole);
      parsed = success();
    }
  } else {
    parsed = parsePassPipeline(text, manager, stream);
  }
  if (failed(parsed)) {
    onError(wrap(StringRef(message)), data);
    return false;
  }
  return succeeded(manager.run(target));
}
}
