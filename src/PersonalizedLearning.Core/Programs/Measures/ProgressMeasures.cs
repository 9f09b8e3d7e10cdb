namespace PersonalizedLearning.Programs;

/// <summary>Progress, routes and pace: what was mastered, in which order and how fast.</summary>
internal static class ProgressMeasures
{
    public static IEnumerable<ProgramMeasure> Of(IReadOnlyList<ObservedLearner> learners, ProgramRequest request)
    {
        yield return Measured.Rate(
            ProgramQuantity.NewlyMastered, learners.Sum(learner => learner.NewlyMastered), learners.Sum(learner => learner.Weeks), learners.Count, request);
        var paces = learners.Select(learner => learner.NewlyMastered / learner.Weeks).Order().ToList();
        yield return Measured.Median(ProgramQuantity.Pace, MeasureUnit.PerLearnerWeek, paces, learners.Count, request);
        yield return PaceRatio(paces, request);
        var routes = learners.Select(learner => learner.FirstMastered.Select(at => at?.ToUnixTimeTicks()).ToArray())
            .Where(route => route.Count(at => at is not null) >= 2).ToList();
        yield return DistinctRoutes(routes, request);
        yield return OppositeOrders(routes, request);
    }

    /// <summary>Quartiles are values of learners: of n in order those at n/4 and 3n/4, rounded up.</summary>
    private static ProgramMeasure PaceRatio(List<double> paces, ProgramRequest request)
    {
        var count = paces.Count;
        var (slow, fast) = count == 0 ? (0, 0) : (paces[((count + 3) / 4) - 1], paces[(((3 * count) + 3) / 4) - 1]);
        return Measured.Shown(request, new ProgramMeasure
        {
            Quantity = ProgramQuantity.PaceRatio,
            Unit = MeasureUnit.Ratio,
            Method = MeasureMethod.Counted,
            Learners = count,
            Value = slow > 0 ? fast / slow : null,
            Numerator = fast,
            Denominator = slow,
        });
    }

    private static ProgramMeasure DistinctRoutes(List<long?[]> routes, ProgramRequest request)
    {
        var distinct = routes.Select(OrderOf).Distinct(StringComparer.Ordinal).Count();
        return Measured.Shown(request, new ProgramMeasure
        {
            Quantity = ProgramQuantity.DistinctRoutes,
            Unit = MeasureUnit.Share,
            Method = MeasureMethod.Counted,
            Learners = routes.Count,
            Value = routes.Count == 0 ? null : distinct / (double)routes.Count,
            Numerator = distinct,
            Denominator = routes.Count,
        });
    }

    private static ProgramMeasure OppositeOrders(List<long?[]> routes, ProgramRequest request)
    {
        var shared = Enumerable.Range(0, request.Framework.Count).Where(index => routes.Count(route => route[index] is not null) >= 2).ToList();
        var (opposite, pairs, without) = RouteOrders.Count([.. routes.Select(route => shared.Select(index => route[index]).ToArray())]);
        var ratio = opposite / pairs;
        return Measured.Shown(request, new ProgramMeasure
        {
            Quantity = ProgramQuantity.OppositeOrders,
            Unit = MeasureUnit.Share,
            Method = MeasureMethod.Jackknife,
            Learners = routes.Count,
            Value = pairs > 0 ? ratio : null,
            Numerator = opposite,
            Denominator = pairs,
            Interval = pairs > 0 && Jackknife.OfRatio(ratio, without, request.Confidence) is { } ends
                ? new MeasureInterval(Math.Max(0, ends.Lower), Math.Min(1, ends.Upper))
                : null,
        });
    }

    // What was mastered at one and the same time is in one place of the order.
    private static string OrderOf(long?[] route) => string.Join(
        '|',
        route.Select((at, index) => (At: at, Index: index)).Where(item => item.At is not null).GroupBy(item => item.At).OrderBy(group => group.Key)
            .Select(group => string.Join(',', group.Select(item => FormattableString.Invariant($"{item.Index}")))));
}
