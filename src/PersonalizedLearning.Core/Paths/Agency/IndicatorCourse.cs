using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>What the learner has said over time about one side of the own part in learning.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record IndicatorCourse
{
    internal IndicatorCourse(AgencyIndicator indicator, ValueList<IndicatorReported> reports) => (Indicator, Reports) = (indicator, reports);

    /// <summary>Gets which side.</summary>
    public AgencyIndicator Indicator { get; }

    /// <summary>Gets the reports, the earliest first.</summary>
    public ValueList<IndicatorReported> Reports { get; }

    /// <summary>Gets the mean of the values, from 1 to 5; null without a report.</summary>
    public double? Mean => Reports.Count == 0 ? null : Reports.Average(report => report.Value);

    /// <summary>Gets by how much the latest value is above the first, from −4 to 4; null without two reports.</summary>
    public int? Change => Reports.Count < 2 ? null : Reports[^1].Value - Reports[0].Value;
}
