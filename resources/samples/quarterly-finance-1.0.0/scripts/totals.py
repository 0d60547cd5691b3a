#!/usr/bin/env python3
"""Adds up payouts by month: totals.py < payouts.csv"""
import collections
import csv
import decimal
import sys

totals = collections.defaultdict(decimal.Decimal)
for row in csv.DictReader(sys.stdin):
    totals[row["arrival_date"][:7]] += decimal.Decimal(row["amount"])
for month in sorted(totals):
    print(month, totals[month], sep=",")
