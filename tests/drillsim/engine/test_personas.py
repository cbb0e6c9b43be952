from __future__ import annotations

import re
from ipaddress import ip_address, ip_network

from faker.generator import Generator
from faker.providers import BaseProvider

from drillsim.documents.city import City
from drillsim.documents.scenario import ScenarioDoc
from drillsim.engine.personas import FAMILY, GIVEN, MIDDLE, Office, cast, fill
from tests.drillsim.build import inject_data, scenario_of, text

DOCUMENTATION = [ip_network(net) for net in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24")]
EVERY = "{person:nation} {mail:nation} {phone:nation} {host:pc-a} {ip:app}"


def scenario(*bodies: str) -> ScenarioDoc:
    injects = [inject_data(f"i{number}", at="1m", body=text(body)) for number, body in enumerate(bodies)]
    return scenario_of(injects=injects)


def test_every_agency_with_a_seat_has_a_person_a_mailbox_and_an_extension(tiny_city: City) -> None:
    names = cast(scenario("Hello"), tiny_city, 1)
    assert list(names) == [
        f"{kind}:{agency}" for kind in ("mail", "person", "phone") for agency in ("centre", "cyber", "office")
    ]


def test_the_blanks_of_titles_and_bodies_are_cast_too(tiny_city: City) -> None:
    injects = [inject_data("one", at="1m", body=text(EVERY), title={"vi": "{ip:sso}", "en": "{ip:dns}"})]
    names = cast(scenario_of(injects=injects), tiny_city, 1)
    assert {"person:nation", "mail:nation", "phone:nation", "host:pc-a", "ip:app", "ip:sso", "ip:dns"} <= set(
        names
    )


def test_people_are_put_together_from_our_own_lists(tiny_city: City) -> None:
    for seed in range(30):
        family, middle, given = cast(scenario("Hello"), tiny_city, seed)["person:centre"].split()
        assert (family in FAMILY, middle in MIDDLE, given in GIVEN) == (True, True, True)


def test_addresses_are_of_documentation_ranges_and_mail_of_reserved_domains(tiny_city: City) -> None:
    for seed in range(50):
        names = cast(scenario(EVERY), tiny_city, seed)
        address = ip_address(names["ip:app"])
        assert any(address in net for net in DOCUMENTATION)
        assert names["mail:nation"] == "truc@nation.example"
        assert re.fullmatch(r"máy lẻ [2-8][0-9]{2}", names["phone:nation"])
        assert re.fullmatch(r"PC-A-[0-9]{2}", names["host:pc-a"])


def test_the_same_seed_gives_the_same_names_and_another_seed_others(tiny_city: City) -> None:
    assert cast(scenario(EVERY), tiny_city, 5) == cast(scenario(EVERY), tiny_city, 5)
    assert cast(scenario(EVERY), tiny_city, 5) != cast(scenario(EVERY), tiny_city, 6)


def test_another_blank_changes_no_name_drawn_before(tiny_city: City) -> None:
    few, more = cast(scenario("Hello"), tiny_city, 5), cast(scenario("Hello", EVERY), tiny_city, 5)
    assert few.items() <= more.items()
    assert len(more) == len(few) + 5


def test_names_are_drawn_by_a_provider_of_faker() -> None:
    generator = Generator()
    office = Office(generator)
    assert isinstance(office, BaseProvider)
    generator.seed_instance("1|person:centre|persona")
    first = office.person()
    generator.seed_instance("1|person:centre|persona")
    assert office.person() == first


def test_blanks_and_the_time_are_filled_and_unknown_ones_left() -> None:
    filled = fill(
        "{person:centre} lúc {time}, {ip:other}, {nothing}", {"person:centre": "Lê Minh An"}, "08:30"
    )
    assert filled == "Lê Minh An lúc 08:30, {ip:other}, {nothing}"
