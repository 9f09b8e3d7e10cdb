namespace PersonalizedLearning.Environments;

/// <summary>Weighted distances of Gower among the learners of a problem.</summary>
internal sealed class GowerDistance
{
    /// <summary>The distance of two learners of whom nothing comparable is known.</summary>
    internal const double Unknown = 0.5;

    private readonly List<(double[] Shares, double Weight)> numbers = [];
    private readonly List<(string?[] Kinds, double Weight)> kinds = [];

    public GowerDistance(GroupingTerms terms, FeatureSet features)
    {
        ArgumentNullException.ThrowIfNull(features);
        LearnerFeatures[] learners = [.. terms.Learners.Select((_, learner) => terms.FeaturesOf(learner))];
        var competencies = (features.Competencies.Count > 0 ? features.Competencies : learners.SelectMany(item => item.Mastery).Select(item => item.Competency)).Distinct().Order().ToList();
        foreach (var competency in competencies)
        {
            AddNumber(learners, item => item.Mastery.FirstOrDefault(share => share.Competency == competency)?.Value, features.Mastery / competencies.Count);
        }

        AddNumber(learners, item => item.Readiness, features.Readiness);
        AddNumber(learners, item => item.Pace, features.Pace);
        var names = (features.CategoryNames.Count > 0 ? features.CategoryNames : learners.SelectMany(item => item.Categories).Select(item => item.Name))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var name in names.Where(_ => features.Categories > 0))
        {
            kinds.Add(([.. learners.Select(item => item.Categories.FirstOrDefault(category => category.Name == name)?.Value)], features.Categories / names.Count));
        }
    }

    /// <summary>The numbers of all learners as shares of their range, NaN where they are missing, with their weights.</summary>
    public IEnumerable<(double[] Shares, double Weight)> Numbers => numbers;

    /// <summary>The distance of two learners, from 0 to 1.</summary>
    public double Between(int first, int second)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var (shares, weight) in numbers)
        {
            var difference = Math.Abs(shares[first] - shares[second]);
            if (!double.IsNaN(difference))
            {
                (sum, weights) = (sum + (weight * difference), weights + weight);
            }
        }

        foreach (var (kind, weight) in kinds)
        {
            if (kind[first] is { } one && kind[second] is { } other)
            {
                (sum, weights) = (sum + (one == other ? 0 : weight), weights + weight);
            }
        }

        return weights > 0 ? sum / weights : Unknown;
    }

    private void AddNumber(LearnerFeatures[] learners, Func<LearnerFeatures, double?> take, double weight)
    {
        if (!(weight > 0))
        {
            return;
        }

        double[] values = [.. learners.Select(item => take(item) ?? double.NaN)];
        var known = values.Where(value => !double.IsNaN(value)).DefaultIfEmpty().ToList();
        var (least, range) = (known.Min(), known.Max() - known.Min());
        numbers.Add(([.. values.Select(value => range > 0 ? (value - least) / range : double.IsNaN(value) ? value : 0)], weight));
    }
}
