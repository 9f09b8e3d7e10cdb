namespace PersonalizedLearning.Programs;

/// <summary>Makes measures with the interval of their kind, or nothing of them where too few learners are behind them.</summary>
internal static class Measured
{
    public static ProgramMeasure Share(ProgramQuantity quantity, int count, int total, int learners, ProgramRequest request) => Shown(request, new ProgramMeasure
    {
        Quantity = quantity,
        Unit = MeasureUnit.Share,
        Method = MeasureMethod.Wilson,
        Learners = learners,
        Value = total == 0 ? null : count / (double)total,
        Numerator = count,
        Denominator = total,
        Interval = total == 0 ? null : Interval(Intervals.OfShare(count, total, request.Confidence)),
    });

    public static ProgramMeasure Rate(ProgramQuantity quantity, int count, double weeks, int learners, ProgramRequest request) => Shown(request, new ProgramMeasure
    {
        Quantity = quantity,
        Unit = MeasureUnit.PerLearnerWeek,
        Method = MeasureMethod.Garwood,
        Learners = learners,
        Value = weeks > 0 ? count / weeks : null,
        Numerator = count,
        Denominator = weeks,
        Interval = weeks > 0 ? Interval(Intervals.OfRate(count, weeks, request.Confidence)) : null,
    });

    public static ProgramMeasure Median(ProgramQuantity quantity, MeasureUnit unit, IEnumerable<double> values, int learners, ProgramRequest request)
    {
        var sorted = values.Order().ToList();
        return Shown(request, new ProgramMeasure
        {
            Quantity = quantity,
            Unit = unit,
            Method = MeasureMethod.OrderStatistics,
            Learners = learners,
            Value = sorted.Count == 0 ? null : Intervals.Median(sorted),
            Denominator = sorted.Count,
            Interval = Intervals.OfMedian(sorted, request.Confidence) is { } interval ? Interval(interval) : null,
        });
    }

    public static MeasureInterval Interval((double Lower, double Upper) ends) => new(ends.Lower, ends.Upper);

    /// <summary>The measure, unless there are learners behind it and these are few.</summary>
    public static ProgramMeasure Shown(ProgramRequest request, ProgramMeasure measure) =>
        measure.Learners > 0 && measure.Learners < request.SmallestGroup ? measure.Suppressed() : measure;
}
