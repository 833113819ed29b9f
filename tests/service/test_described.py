"""The description is kept: schemathesis makes requests of it, right and wrong ones, and judges every answer."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from deposit.servers.base import TOKEN, Running
from deposit.servers.base import serving as archive
from deposit.servers.onedep import OneDep
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from places import ROOT
from service.conftest import LIMITS
from service.serving import serving

pytestmark = pytest.mark.conformance

BEARER = {"Authorization": f"Bearer {TOKEN}"}
QUIET = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture]
EXAMPLE = (ROOT / "examples" / "apoferritin.json").read_bytes()


@pytest.fixture(scope="module")
def onedep() -> Iterator[Running]:
    with archive(OneDep()) as running:
        yield running


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, onedep: Running) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("described")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OSCEM_MAP_TOKENS", str(folder / "tokens.json"))
        with serving(folder, endpoints={"onedep": onedep.address}, limits=LIMITS, data=folder) as found:
            yield found


@pytest.fixture(scope="module")
def there(address: str) -> dict[str, list[str]]:
    """Names that the service knows: a draft, a deposition at OneDep."""
    with httpx.Client(base_url=address, timeout=60) as client:
        draft = client.post("/depositions", json={"archive": "onedep", "subtype": "single"}).json()["id"]
        said = {
            "email": "josiah@example.org", "orcidIds": ["0000-0002-1825-0097"], "country": "Switzerland",
            "method": "single-particle", "coordinates": False,
        }  # fmt: skip
        begun = client.post("/onedep", json=said, headers=BEARER)
        return {"name": [draft, begun.headers["location"].rpartition("/")[2]], "remote": [begun.json()["id"]]}


def operations() -> list[tuple[str, str]]:
    """All operations, as the description of an application says them."""
    import tempfile

    from oscem_map.service.application import application
    from oscem_map.service.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        paths = application(Settings(Path(folder))).openapi()["paths"]
    return [(method, path) for path, methods in paths.items() for method in methods]


@pytest.mark.parametrize("mode", ["positive", "negative"])
@pytest.mark.parametrize(("method", "path"), operations())
def test_every_answer_is_as_described(
    address: str, there: dict[str, list[str]], method: str, path: str, mode: str, request: pytest.FixtureRequest
) -> None:
    """No status 500, and none that is not described; media types and bodies as described; wrong requests are refused."""
    import schemathesis
    from hypothesis.errors import Unsatisfiable
    from schemathesis.specs.openapi.checks import positive_data_acceptance

    schema = schemathesis.openapi.from_url(f"{address}/openapi.json")
    operation = schema[path][method.upper()]
    seen: Counter[int] = Counter()

    @given(operation.as_strategy(generation_mode=schemathesis.GenerationMode(mode)), st.data())
    @settings(max_examples=25, suppress_health_check=QUIET, database=None)
    def judged(case: Any, data: st.DataObject) -> None:
        if mode == "positive":  # of what there is, too
            for name, known in there.items():
                if name in (case.path_parameters or {}) and data.draw(st.booleans()):
                    case.path_parameters[name] = data.draw(st.sampled_from(known))
        answer = case.call(base_url=address, timeout=60, headers=BEARER if data.draw(st.booleans()) else {})
        seen[answer.status_code] += 1
        # A record is more than its schema says, and a name more than its pattern: 422 and 404 are right answers.
        case.validate_response(answer, excluded_checks=[positive_data_acceptance])

    try:
        judged()
    except Unsatisfiable:  # nothing about the request can be wrong
        assert mode == "negative"
    assert not [status for status in seen if status >= 500]


def test_the_description_is_one_of_openapi_3_1(address: str) -> None:
    said = httpx.get(f"{address}/openapi.json").json()
    assert said["openapi"].startswith("3.1")
    assert len(operations()) == 27
    problems = [
        (path, method, status)
        for path, methods in said["paths"].items()
        for method, one in methods.items()
        for status, answer in one["responses"].items()
        if int(status) >= 400 and list(answer["content"]) != ["application/problem+json"]
    ]
    assert problems == []
    assert json.dumps(said).count('"$ref": "#/components/schemas/ProblemDetails"') > 27
