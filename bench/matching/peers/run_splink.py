"""Splink on one labelled set: run_splink.py SET OUT FILE [FILE]

Rules, comparisons and training follow the examples that Splink publishes for each set; no label is read. Differences, all to its
good: every cell is trimmed and an empty one is null; u is drawn from ten million pairs, as its examples advise beside the smaller
number that they use; the draws have a seed.
"""

import csv
import json
import sys
import time
from importlib.metadata import version

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

DRAWN = 1e7
SEED = 1


def frequent(comparison):
    return comparison.configure(term_frequency_adjustments=True)


def born(column, **options):
    return cl.DateOfBirthComparison(column, input_is_string=True, **options)


def febrl3():
    settings = SettingsCreator(
        unique_id_column_name="rec_id",
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on(column)
            for column in ("soc_sec_id", "given_name", "surname", "date_of_birth", "postcode")
        ],
        comparisons=[
            cl.NameComparison("given_name"),
            cl.NameComparison("surname"),
            born("date_of_birth", datetime_format="%Y%m%d"),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [2]),
            frequent(cl.ExactMatch("street_number")),
            frequent(cl.ExactMatch("postcode")),
        ],
    )
    certain = [
        block_on("soc_sec_id"),
        block_on("given_name", "surname", "date_of_birth"),
        "l.given_name = r.surname and l.surname = r.given_name and l.date_of_birth = r.date_of_birth",
    ]
    return settings, certain, 0.9, [block_on("date_of_birth"), block_on("postcode")], False


def febrl4():
    settings = SettingsCreator(
        unique_id_column_name="rec_id",
        link_type="link_only",
        blocking_rules_to_generate_predictions=[
            block_on("given_name", "surname"),
            "l.given_name = r.surname and l.surname = r.given_name",
            block_on("date_of_birth"),
            block_on("soc_sec_id"),
            block_on("state", "address_1"),
            block_on("street_number", "address_1"),
            block_on("postcode"),
        ],
        comparisons=[
            frequent(cl.NameComparison("given_name")),
            frequent(cl.NameComparison("surname")),
            born("date_of_birth", datetime_format="%Y%m%d", invalid_dates_as_null=True),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
            frequent(cl.ExactMatch("street_number")),
            frequent(cl.DamerauLevenshteinAtThresholds("postcode", [1, 2])),
        ],
    )
    certain = [block_on("soc_sec_id"), block_on("given_name", "surname", "date_of_birth")]
    return settings, certain, 0.8, [block_on("date_of_birth"), block_on("postcode")], True


def historical():
    start = "substr(postcode_fake,1,3)"
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("substr(first_name,1,3)", "substr(surname,1,4)"),
            block_on("surname", "dob"),
            block_on("first_name", "dob"),
            block_on("postcode_fake", "first_name"),
            block_on("postcode_fake", "surname"),
            block_on("dob", "birth_place"),
            block_on(start, "dob"),
            block_on(start, "first_name"),
            block_on(start, "surname"),
            block_on("substr(first_name,1,2)", "substr(surname,1,2)", "substr(dob,1,4)"),
        ],
        comparisons=[
            cl.ForenameSurnameComparison(
                "first_name", "surname", forename_surname_concat_col_name="both_names"
            ),
            born("dob"),
            cl.PostcodeComparison("postcode_fake"),
            frequent(cl.ExactMatch("birth_place")),
            frequent(cl.ExactMatch("occupation")),
        ],
    )
    certain = [
        block_on("first_name", "surname", "dob"),
        block_on("substr(first_name,1,2)", "surname", "substr(postcode_fake,1,2)"),
        block_on("dob", "postcode_fake"),
    ]
    return settings, certain, 0.6, [block_on("first_name", "surname"), block_on("dob")], True


SETS = {"febrl3": febrl3, "febrl4": febrl4, "historical": historical}


def cells(connection, name, path):
    """The table as text; a label is not among its columns."""
    source = f"read_csv('{path}', all_varchar=true, header=true)"
    names = [row[0] for row in connection.sql(f"describe select * from {source}").fetchall()]
    columns = [
        f"""nullif(trim("{column}"), '') as "{column.strip()}\""""
        for column in names
        if column.strip() != "cluster"
    ]
    both = ", trim(first_name) || ' ' || trim(surname) as both_names" if "first_name" in names else ""
    connection.sql(f"create table {name} as select {', '.join(columns)}{both} from {source}")
    return connection.table(name)


def main(name, out, *paths):
    settings, certain, recall, trained_on, plainly = SETS[name]()
    began = time.perf_counter()
    connection = duckdb.connect()
    api = DuckDBAPI(connection=connection)
    tables = [api.register(cells(connection, f"side{at}", path)) for at, path in enumerate(paths)]
    linker = Linker(tables if len(tables) > 1 else tables[0], settings)
    training = linker.training
    training.estimate_probability_two_random_records_match(certain, recall=recall)
    training.estimate_u_using_random_sampling(max_pairs=DRAWN, seed=SEED)
    for rule in trained_on:
        training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=plainly
        )
    predicted = linker.inference.predict()
    unique = "rec_id" if name.startswith("febrl") else "unique_id"
    link = len(paths) > 1
    # the left side of a pair is of the first file
    pairs = predicted.query_sql(
        f"""select {unique}_l, {unique}_r, match_probability, match_weight,
          {"source_dataset_l > source_dataset_r" if link else "false"} as turned
        from {{this}}"""
    ).as_duckdbpyrelation().fetchall()
    with open(f"{out}/pairs.csv", "w", newline="") as file:
        written = csv.writer(file)
        written.writerow(["left_id", "right_id", "probability", "bits"])
        for left, right, probability, bits, turned in pairs:
            written.writerow([right, left, probability, bits] if turned else [left, right, probability, bits])
    if not link:
        clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(
            predicted, threshold_match_probability=0.95
        )
        rows = clusters.query_sql(f"select {unique}, cluster_id from {{this}}")
        with open(f"{out}/clusters.csv", "w", newline="") as file:
            written = csv.writer(file)
            written.writerow(["id", "cluster"])
            written.writerows(rows.as_duckdbpyrelation().fetchall())
    facts = {
        "version": version("splink"),
        "seconds": round(time.perf_counter() - began, 1),
        "cpu_s": round(time.process_time(), 1),
        "compared": len(pairs),
    }
    with open(f"{out}/facts.json", "w") as file:
        json.dump(facts, file)


main(*sys.argv[1:])
