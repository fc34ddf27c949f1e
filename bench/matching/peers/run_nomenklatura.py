"""nomenklatura's logic-v2 on pairs of two files: run_nomenklatura.py CANDIDATES OUT FILE FILE

Each record is a Person of FollowTheMoney; the algorithm has its own settings, unchanged. CANDIDATES has the numbers of the rows.
"""

import csv
import json
import sys
import time
from importlib.metadata import version

from followthemoney import EntityProxy
from nomenklatura.matching import LogicV2, ScoringConfig


def person(row):
    row = {name.strip(): (cell or "").strip() for name, cell in row.items()}
    born = row["date_of_birth"]
    place = [
        " ".join(filter(None, (row["street_number"], row["address_1"]))),
        row["address_2"],
        row["suburb"],
        " ".join(filter(None, (row["state"], row["postcode"]))),
    ]
    properties = {
        "name": " ".join(filter(None, (row["given_name"], row["surname"]))),
        "firstName": row["given_name"],
        "lastName": row["surname"],
        "birthDate": f"{born[:4]}-{born[4:6]}-{born[6:]}" if len(born) == 8 else "",
        "address": ", ".join(filter(None, place)),
        "idNumber": row["soc_sec_id"],
    }
    return EntityProxy.from_dict(
        {
            "id": row["rec_id"],
            "schema": "Person",
            "properties": {name: [text] for name, text in properties.items() if text},
        },
        cleaned=False,
    )


def people(path):
    with open(path, newline="") as file:
        return [person(row) for row in csv.DictReader(file)]


def main(candidates, out, left, right):
    sides = [people(left), people(right)]
    with open(candidates, newline="") as file:
        pairs = [(int(row["left"]), int(row["right"])) for row in csv.DictReader(file)]
    config = ScoringConfig.defaults()
    # the first comparison loads the tables of names
    LogicV2.compare(sides[0][0], sides[1][0], config)
    began, before = time.perf_counter(), time.process_time()
    scores = [LogicV2.compare(sides[0][a], sides[1][b], config).score for a, b in pairs]
    took, cpu = time.perf_counter() - began, time.process_time() - before
    with open(f"{out}/pairs.csv", "w", newline="") as file:
        written = csv.writer(file)
        written.writerow(["left_id", "right_id", "probability"])
        for (a, b), score in zip(pairs, scores):
            written.writerow([sides[0][a].id, sides[1][b].id, score])
    facts = {
        "version": version("nomenklatura"),
        "seconds": round(took, 1),
        "cpu_s": round(cpu, 2),
        "compared": len(pairs),
    }
    with open(f"{out}/facts.json", "w") as file:
        json.dump(facts, file)


main(*sys.argv[1:])
