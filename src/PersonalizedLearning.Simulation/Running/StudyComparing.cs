namespace PersonalizedLearning.Simulation;

/// <summary>Compares cells of a study on the same learners, from what was added up.</summary>
internal sealed class StudyComparing(StudyTally tally)
{
    private readonly StudyTallyShape shape = tally.Shape;
    private readonly StudyComparisons asked = tally.Shape.Study.Comparisons;

    /// <summary>The comparisons that the study asks for: pair by pair, and for each pair measure by measure.</summary>
    public ValueList<PairedComparison> Comparisons()
    {
        var byMeasure = Enumerable.Range(0, shape.Measures.Count).Select(FamilyOf).ToList();
        return Enumerable.Range(0, shape.Pairs.Comparisons.Count).SelectMany(place => byMeasure.Select(family => family[place])).ToValueList();
    }

    /// <summary>How far cells fall short of those where the truth was seen, in measures of which more or less is better.</summary>
    public ValueList<ArmRegret> Regrets()
    {
        var intervals = new MeanIntervals(asked.Confidence);
        return
        [
            .. from pair in shape.Pairs.Regrets
               from measure in Enumerable.Range(0, shape.Measures.Count)
               where shape.Measures[measure].HigherIsBetter is not null
               select RegretOf(pair, measure, intervals),
        ];
    }

    // All comparisons of one measure are corrected together.
    private PairedComparison[] FamilyOf(int measure)
    {
        var differences = shape.Pairs.Comparisons.Select(pair => tally.PairOf(pair, measure).Difference).ToArray();
        var probabilities = differences.Select(difference => MeanIntervals.Probability(difference)).ToArray();
        var corrected = CorrectedProbabilities.Of(probabilities, asked.Correction);
        var count = Math.Max(1, probabilities.Count(probability => !double.IsNaN(probability)));
        var intervals = new MeanIntervals(asked.Correction == MultipleComparison.Bonferroni ? 1 - ((1 - asked.Confidence) / count) : asked.Confidence);
        return [.. Enumerable.Range(0, differences.Length).Select(place => Compared(place))];

        PairedComparison Compared(int place)
        {
            var pair = shape.Pairs.Comparisons[place];
            return new PairedComparison
            {
                Condition = shape.Pairs.All[pair].Condition,
                Baseline = shape.Pairs.All[pair].Baseline,
                Difference = intervals.OfDifference(shape.Measures[measure], differences[place]),
                Probability = probabilities[place],
                CorrectedProbability = corrected[place],
                VarianceReduction = tally.PairOf(pair, measure).VarianceReduction,
            };
        }
    }

    private ArmRegret RegretOf(int pair, int measure, MeanIntervals intervals)
    {
        var (condition, oracle) = shape.Pairs.All[pair];
        var difference = intervals.OfDifference(shape.Measures[measure], tally.PairOf(pair, measure).Difference);
        var regret = shape.Measures[measure].HigherIsBetter == true ? difference with { Mean = 0 - difference.Mean, Lower = 0 - difference.Upper, Upper = 0 - difference.Lower } : difference;
        return new ArmRegret { Condition = condition, Oracle = oracle, Regret = regret };
    }
}
