using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Simulation;

/// <summary>Intervals of means and shares with one confidence, and how likely means are by chance.</summary>
/// <remarks>Quantiles of Student's distribution are kept, as a curve asks for the same one at every step. Not thread safe.</remarks>
internal sealed class MeanIntervals(double confidence)
{
    private readonly Dictionary<double, double> quantiles = [];

    /// <summary>Describes a measure: its mean with Student's interval, or where it is 0 or 1 the share with Wilson's.</summary>
    public MeasureResult Of(StudyMeasure measure, string? group, in ExactMoments moments) => Described(measure.Name, group, moments, measure.IsYesNo ? Share(moments) : Mean(moments));

    /// <summary>Describes the difference of a measure between two cells.</summary>
    public MeasureResult OfDifference(StudyMeasure measure, in ExactMoments moments) => Described(measure.Name, null, moments, Mean(moments));

    /// <summary>Student's interval of a mean; not numbers below two.</summary>
    public (double Lower, double Upper) Mean(in ExactMoments moments) => Around(moments.Mean, moments.StandardError, moments.Count - 1);

    /// <summary>Welch's interval (1947) of the difference of two means, the one less the other; not numbers where one has fewer than two.</summary>
    public (double Lower, double Upper) Difference(in ExactMoments one, in ExactMoments other)
    {
        var (ones, others) = (one.Variance / one.Count, other.Variance / other.Count);
        var freedom = (ones + others) * (ones + others) / ((ones * ones / (one.Count - 1)) + (others * others / (other.Count - 1)));
        return Around(one.Mean - other.Mean, Math.Sqrt(ones + others), freedom);
    }

    /// <summary>How likely a mean so far from 0 is by chance where the truth is 0, on both sides; not a number below two.</summary>
    public static double Probability(in ExactMoments moments) =>
        moments.Count < 2 ? double.NaN
        : moments.StandardError == 0 ? (moments.Sum == 0 ? 1 : 0)
        : StudentDistribution.Beyond(moments.Mean / moments.StandardError, moments.Count - 1);

    private static MeasureResult Described(string measure, string? group, in ExactMoments moments, (double Lower, double Upper) interval) => new()
    {
        Measure = measure,
        Group = group,
        Count = moments.Count,
        Mean = moments.Mean,
        StandardDeviation = Math.Sqrt(moments.Variance),
        StandardError = moments.StandardError,
        Lower = interval.Lower,
        Upper = interval.Upper,
    };

    private (double Lower, double Upper) Share(in ExactMoments moments) =>
        moments.Count == 0 ? (double.NaN, double.NaN) : Intervals.OfShare((double)(moments.Sum / ExactSteps.One), moments.Count, confidence);

    private (double Lower, double Upper) Around(double mean, double standardError, double freedom)
    {
        if (!(standardError > 0))
        {
            return double.IsNaN(standardError) ? (double.NaN, double.NaN) : (mean, mean);
        }

        if (!quantiles.TryGetValue(freedom, out var quantile))
        {
            quantiles.Add(freedom, quantile = StudentDistribution.BeyondQuantile(1 - confidence, freedom));
        }

        return (mean - (quantile * standardError), mean + (quantile * standardError));
    }
}
