"""Dates, times and their differences. Local time is UTC."""

from _calendar import MAXYEAR, MINYEAR
from datetime._clock import time
from datetime._date import IsoCalendarDate, date
from datetime._datetime import datetime
from datetime._delta import timedelta
from datetime._zone import UTC, timezone, tzinfo
