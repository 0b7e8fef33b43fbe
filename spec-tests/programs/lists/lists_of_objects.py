class Task:
    next_id = 1

    def __init__(self, title: str, priority: int, done: bool = False) -> None:
        self.id = Task.next_id
        Task.next_id += 1
        self.title = title
        self.priority = priority
        self.done = done

    def __repr__(self) -> str:
        return f"{'x' if self.done else ' '}{self.id}:{self.title}/{self.priority}"


class TodoList:
    def __init__(self) -> None:
        self.tasks: list[Task] = []
        self.undo_stack: list[tuple[str, Task, int]] = []

    def add(self, title: str, priority: int = 3) -> Task:
        task = Task(title, priority)
        self.tasks.append(task)
        self.undo_stack.append(("add", task, -1))
        return task

    def remove(self, id: int) -> bool:
        for i, task in enumerate(self.tasks):
            if task.id == id:
                del self.tasks[i]
                self.undo_stack.append(("remove", task, i))
                return True
        return False

    def complete(self, id: int) -> None:
        task = next(t for t in self.tasks if t.id == id)
        task.done = True
        self.undo_stack.append(("complete", task, -1))

    def undo(self) -> str:
        kind, task, at = self.undo_stack.pop()
        if kind == "add":
            self.tasks.remove(task)
        elif kind == "remove":
            self.tasks.insert(at, task)
        else:
            task.done = False
        return kind

    def pending(self) -> list[Task]:
        return sorted((t for t in self.tasks if not t.done), key=lambda t: (t.priority, t.title))


todo = TodoList()
for title, p in [("write", 2), ("read", 1), ("sleep", 5), ("eat", 1)]:
    todo.add(title, p)
todo.add("walk")
print(todo.tasks, todo.pending())
print(todo.remove(3), todo.remove(33), todo.tasks)
todo.complete(2)
todo.complete(4)
print(todo.tasks, todo.pending())
print(todo.undo(), todo.undo(), todo.undo(), todo.tasks)
print([todo.undo() for _ in range(len(todo.undo_stack) - 1)], todo.tasks)
try:
    todo.complete(77)
except StopIteration as e:
    print("StopIteration", e.args)
print(todo.undo())
try:
    todo.undo()
except IndexError as e:
    print("IndexError:", e)
