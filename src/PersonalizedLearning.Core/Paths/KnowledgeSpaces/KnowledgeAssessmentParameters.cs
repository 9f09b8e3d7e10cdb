namespace PersonalizedLearning.Paths;

/// <summary>How an assessment of what somebody knows takes in answers, and when it ends.</summary>
public sealed record KnowledgeAssessmentParameters
{
    /// <summary>Gets how answers are taken in; the Bayesian update by default.</summary>
    public KnowledgeUpdate Update { get; init => field = value ?? throw new ArgumentNullException(nameof(Update)); } = new BayesianUpdate();

    /// <summary>Gets after how many answers it ends in any case, from 1; 25 by default.</summary>
    public int MaxQuestions { get; init => field = Preconditions.AtLeast(value, 1, nameof(MaxQuestions)); } = 25;

    /// <summary>Gets how likely a single state has to be to end it, above 0 to 1; 0.9 by default. Only certainty ends it at 1.</summary>
    public double CertainFrom { get; init => field = Preconditions.InRange(value, double.Epsilon, 1, nameof(CertainFrom)); } = 0.9;

    /// <summary>Gets how likely an item has to be known to count as decided, from 0.5 to 1; 0.8 by default. It ends when all items are decided.</summary>
    public double KnownFrom { get; init => field = Preconditions.InRange(value, 0.5, 1, nameof(KnownFrom)); } = 0.8;

    /// <summary>Gets how unlikely an item has to be known to count as decided, from 0 to below 0.5; 0.2 by default. It ends when all items are decided.</summary>
    public double UnknownTo { get; init => field = Preconditions.InRange(value, 0, Math.BitDecrement(0.5), nameof(UnknownTo)); } = 0.2;

    /// <summary>
    /// Gets how many states are told apart at the most where the states follow from what a selector is asked, from 64 to 1,048,576; 16,384 by default. An answer takes time in proportion.
    /// </summary>
    public int MaxStates { get; init => field = (int)Preconditions.InRange(value, 64, KnowledgeStructure.MaxStates, nameof(MaxStates)); } = 1 << 14;
}
