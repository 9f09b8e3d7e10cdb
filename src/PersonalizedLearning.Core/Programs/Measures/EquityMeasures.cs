using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Programs;

/// <summary>Time to mastery and opportunity to learn, for all and by group.</summary>
internal static class EquityMeasures
{
    public static IEnumerable<ProgramMeasure> Of(IReadOnlyList<ObservedLearner> learners, ProgramRequest request)
    {
        var times = learners.Select((learner, place) => TimesOf(learner, place, request)).ToList();
        var opportunities = learners.Select(learner => learner.Opportunities().Count(item => learner.Contains(item.At) && BearsOn(item.Record, request))).ToList();
        var everybody = Enumerable.Range(0, learners.Count).ToList();
        return
        [
            .. ByGroup(learners, request, [.. everybody.Where(place => times[place].Count > 0)], ProgramQuantity.TimeToMasteryDifference, TimeToMastery, TimeDifference),
            .. ByGroup(learners, request, everybody, ProgramQuantity.OpportunityDifference, Opportunity, OpportunityDifference),
        ];

        ProgramMeasure TimeToMastery(IReadOnlyCollection<int> places)
        {
            var curve = places.Count == 0 ? null : SurvivalCurve.Of(places.SelectMany(place => times[place]));
            return new ProgramMeasure
            {
                Quantity = ProgramQuantity.TimeToMastery,
                Unit = MeasureUnit.Days,
                Method = MeasureMethod.KaplanMeier,
                Value = curve?.Median,
                Numerator = curve?.Happened ?? 0,
                Denominator = curve?.Count ?? 0,
                Interval = curve?.MedianInterval(request.Confidence) is { } ends ? new MeasureInterval(ends.Lower, ends.Upper) : null,
            };
        }

        ProgramMeasure Opportunity(IReadOnlyCollection<int> places) => Measured.Rate(
            ProgramQuantity.Opportunity, places.Sum(place => opportunities[place]), places.Sum(place => learners[place].Weeks), places.Count, request);

        (double, double) TimeDifference(IReadOnlyCollection<int> group, IReadOnlyCollection<int> others)
        {
            var (own, rest) = (SurvivalCurve.Of(group.SelectMany(place => times[place])), SurvivalCurve.Of(others.SelectMany(place => times[place])));
            var horizon = Math.Min(own.Longest, rest.Longest);
            return (own.RestrictedMean(horizon) - rest.RestrictedMean(horizon), own.RestrictedMeanVariance(horizon) + rest.RestrictedMeanVariance(horizon));
        }

        (double, double) OpportunityDifference(IReadOnlyCollection<int> group, IReadOnlyCollection<int> others)
        {
            var (own, ownVariance) = RatioOf(group);
            var (rest, restVariance) = RatioOf(others);
            return (own - rest, ownVariance + restVariance);
        }

        // The variance of a ratio of sums, linearized (Cochran 1977, section 6.4).
        (double Ratio, double Variance) RatioOf(IReadOnlyCollection<int> places)
        {
            var weeks = places.Sum(place => learners[place].Weeks);
            var ratio = places.Sum(place => opportunities[place]) / weeks;
            var squares = places.Sum(place => Square(opportunities[place] - (ratio * learners[place].Weeks)));
            return (ratio, places.Count < 2 ? double.NaN : places.Count / (places.Count - 1.0) * squares / (weeks * weeks));
        }
    }

    /// <summary>A measure of all, of each group, and how each group differs from all others.</summary>
    private static IEnumerable<ProgramMeasure> ByGroup(
        IReadOnlyList<ObservedLearner> learners, ProgramRequest request, List<int> concerned, ProgramQuantity differing,
        Func<IReadOnlyCollection<int>, ProgramMeasure> measure, Func<IReadOnlyCollection<int>, IReadOnlyCollection<int>, (double Value, double Variance)> compare)
    {
        var cells = GroupCells.Of(learners, request, concerned);
        foreach (var cell in cells)
        {
            var found = measure(cell.Places) with { Grouping = cell.Grouping, Group = cell.Group, Learners = cell.Places.Count };
            yield return cell.IsSuppressed ? found.Suppressed() : found;
        }

        foreach (var cell in cells.Where(cell => cell.Grouping is not null))
        {
            yield return Difference(cell, [.. concerned.Except(cell.Places)], differing, request, compare);
        }
    }

    private static ProgramMeasure Difference(
        GroupCell cell, List<int> others, ProgramQuantity quantity, ProgramRequest request,
        Func<IReadOnlyCollection<int>, IReadOnlyCollection<int>, (double Value, double Variance)> compare)
    {
        var ofTime = quantity == ProgramQuantity.TimeToMasteryDifference;
        var measure = new ProgramMeasure
        {
            Quantity = quantity,
            Unit = ofTime ? MeasureUnit.Days : MeasureUnit.PerLearnerWeek,
            Method = ofTime ? MeasureMethod.RestrictedMean : MeasureMethod.RatioDifference,
            Grouping = cell.Grouping,
            Group = cell.Group,
            Learners = cell.Places.Count,
        };
        if (cell.IsSuppressed || (others.Count > 0 && others.Count < request.SmallestGroup))
        {
            return measure.Suppressed();
        }

        if (cell.Places.Count == 0 || others.Count == 0)
        {
            return measure;
        }

        var (value, variance) = compare(cell.Places, others);
        var half = GammaDistribution.NormalWithin(request.Confidence) * Math.Sqrt(variance);
        return measure with { Value = value, Interval = double.IsNaN(half) ? null : new MeasureInterval(value - half, value + half) };
    }

    /// <summary>For each competency on which a learner had the first evidence in the period, how long until it was mastered, or not yet.</summary>
    private static List<FollowedTime> TimesOf(ObservedLearner learner, int place, ProgramRequest request)
    {
        var first = new SortedDictionary<int, NodaTime.Instant>();
        foreach (var (record, at) in learner.Opportunities())
        {
            foreach (var competency in record.Competencies)
            {
                var index = request.Framework.IndexOf(competency);
                if (index >= 0 && !request.Framework.IsGrouping(index) && !(first.TryGetValue(index, out var before) && before <= at))
                {
                    first[index] = at;
                }
            }
        }

        return [.. first.Where(entry => learner.Contains(entry.Value)).Select(entry =>
        {
            var reached = learner.FirstMastered[entry.Key] is { } mastered && mastered < learner.End ? learner.FirstMastered[entry.Key] : null;
            return new FollowedTime(place, Math.Max(0, ((reached ?? learner.End) - entry.Value).TotalDays), reached is not null);
        })];
    }

    private static bool BearsOn(EvidenceRecord record, ProgramRequest request) => record.Competencies.Any(competency => request.Framework.IndexOf(competency) >= 0);

    private static double Square(double value) => value * value;
}
