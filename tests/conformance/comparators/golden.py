"""What DuckDB says of a million pairs: python golden.py PAIRS.tsv > golden.json

One number for each 50,000 pairs: the sum of round(similarity * 1e6), and how many pairs are at most one edit apart. Two programs agree on the sums
only if they agree on every pair, or their differences cancel out in every one of twenty sums.
"""
import json
import sys

import duckdb

SIZE = 50_000
connection = duckdb.connect()
connection.execute(
    f"""create table pair as select (row_number() over ()) - 1 as place, column0 as a, column1 as b
    from read_csv('{sys.argv[1]}', delim='\t', header=false, all_varchar=true, quote='', nullstr='\\N')"""
)
rows = connection.execute(
    "select jaro_winkler_similarity(a, b), damerau_levenshtein(a, b) <= 1 from pair order by place"
).fetchall()
assert len(rows) == 1_000_000
chunks = [rows[start : start + SIZE] for start in range(0, len(rows), SIZE)]
print(
    json.dumps(
        {
            "program": f"DuckDB {duckdb.__version__}",
            "jaroWinkler": [sum(round(likeness * 1e6) for likeness, _ in chunk) for chunk in chunks],
            "oneEdit": [sum(1 for _, near in chunk if near) for chunk in chunks],
        },
        indent=1,
    )
)
