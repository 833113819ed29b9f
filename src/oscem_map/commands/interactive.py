"""`oscem-map convert --interactive`: the open questions of a record one by one, each answer kept in a file at once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from oscem_map.commands import asking
from oscem_map.commands.answers import answers
from oscem_map.commands.answers_file import AnswersFile
from oscem_map.commands.asking import STOP, Back, Stop, say
from oscem_map.commands.converting import Converting, conversion
from oscem_map.commands.errors import CommandError, UsageError
from oscem_map.commands.files import STDIN, read_input
from oscem_map.runtime.answers import without_blanks
from oscem_map.runtime.answers_used import name_of
from oscem_map.runtime.convert import ConversionError
from oscem_map.runtime.converters import Converter
from oscem_map.runtime.document_error import DocumentError
from oscem_map.runtime.open_question import OpenQuestion
from oscem_map.runtime.open_questions import open_questions
from oscem_map.runtime.refused import Refused


def check(several: bool, name: str) -> None:
    """Raises UsageError where nobody can be asked."""
    instead = "write the questions to a file with --ask-template FILE"
    if several or name == STDIN:
        raise UsageError("--interactive asks about one record, which is a file", instead)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError("--interactive asks on a terminal, and this is none", instead)


def answered(job: Converting, name: str, file: Path | None, fitting: list[Converter]) -> Converting:
    """The job with the answers that were given, those that the file had already among them. Raises CommandError."""
    try:
        kept = AnswersFile(file or _named(name, job))
        if file is None and kept.path.exists():
            job = job._replace(answers={**answers((), [kept.path], fitting, older=job.route.put), **job.answers})
        session = _Session(job, read_input(name), name, kept)
        session.run()
    except Stop:
        return job
    except KeyboardInterrupt:
        say("")
        raise
    return job._replace(answers=session.given)


def _named(name: str, job: Converting) -> Path:
    """The file that the answers are to be kept in, as it is typed."""
    usual = f"{Path(name).stem}.{job.to}.answers.toml"
    while True:
        try:
            return Path(asking.typed(f"Keep the answers in which file? (Enter: {usual})") or usual)
        except Back:
            continue


class _Session:
    """Questions and answers about one record."""

    def __init__(self, job: Converting, data: bytes, name: str, kept: AnswersFile) -> None:
        self.job = job
        self.data = data
        self.name = name
        self.kept = kept
        self.given: dict[str, Any] = dict(job.answers)
        self.seen: list[OpenQuestion] = []
        """The questions that were put, answered or skipped, in order."""
        self.count = 0
        """How many questions there are, with those that were put."""

    def run(self) -> None:
        """Ask until nothing is open, or nobody wants to answer. After Ctrl-C what was answered is in the file."""
        questions = self._open(self.given)
        say(f"{len(questions)} open questions. {asking.HELP} Answers are kept in {self.kept.path}.")
        try:
            while (question := self._next()) is not None:
                self._ask(question)
        except Stop:
            say("")

    def _next(self) -> OpenQuestion | None:
        """The first open question that was not put: an answer may open others."""
        done = {one.name for one in self.seen}
        left = [one for one in self._open(self.given) if one.name not in done]
        self.count = len(done) + len(left)
        return left[0] if left else None

    def _ask(self, question: OpenQuestion) -> None:
        """Put a question; or, for who goes back, the one before, and then this one again."""
        say("")
        about = (question.group, f"optional ({STOP} stops here)" if question.optional else "")
        say(f"[{len(self.seen) + 1} of {self.count}] {', '.join(filter(None, about))}".rstrip())
        try:
            value = asking.ask(question, self.given.get(question.name), self._judge(question), self._keep(question))
        except Back:
            if self.seen:
                self._ask(self.seen.pop())
            return
        self._keep(question)(value)
        self.seen.append(question)

    def _keep(self, question: OpenQuestion) -> asking.Keep:
        def keep(value: Any) -> None:
            said = without_blanks(value)
            if said is not None:
                self.given[question.name] = said
                self.kept.keep(question.name, said)

        return keep

    def _judge(self, question: OpenQuestion) -> asking.Judge:
        """A conversion with the value tells whether a rule refuses it."""

        def judge(value: Any) -> Refused | None:
            try:
                result, _ = conversion(self.data, self.name, self._job({**self.given, question.name: value}))
            except (ConversionError, DocumentError) as error:
                return Refused(value, str(error))
            return next((one for path, one, _ in result.refused if name_of(path) == question.name), None)

        return judge

    def _open(self, given: dict[str, Any]) -> tuple[OpenQuestion, ...]:
        try:
            return open_questions(conversion(self.data, self.name, self._job(given))[0])
        except (ConversionError, DocumentError) as error:
            raise CommandError(f"{self.name}: {error}" if isinstance(error, ConversionError) else str(error)) from None

    def _job(self, given: dict[str, Any]) -> Converting:
        return self.job._replace(answers=given, noting=True, strict=False)


__all__ = ["answered", "check"]
