namespace PersonalizedLearning.Simulation;

/// <summary>What came out of a study.</summary>
public sealed record StudyResult
{
    /// <summary>Gets the name of the study.</summary>
    public required string Study { get; init; }

    /// <summary>Gets its seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Gets how many learners of each population were followed.</summary>
    public required long Learners { get; init; }

    /// <summary>Gets how likely each interval covers the truth.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets how probabilities were corrected for there being many comparisons.</summary>
    public required MultipleComparison Correction { get; init; }

    /// <summary>Gets the measures.</summary>
    public required ValueList<StudyMeasure> Measures { get; init; }

    /// <summary>Gets the competencies by dense index: their identifiers with what a reader calls them.</summary>
    public required ValueList<NamedCompetency> Competencies { get; init; }

    /// <summary>Gets after how many days without practice it was looked at what is left.</summary>
    public ValueList<double> RetentionDays { get; init; }

    /// <summary>Gets what came out in each cell, in the order of the study.</summary>
    public required ValueList<ConditionResult> Conditions { get; init; }

    /// <summary>Gets the comparisons of arms on the same learners.</summary>
    public ValueList<PairedComparison> Comparisons { get; init; }

    /// <summary>Gets how groups of learners differ in each cell; empty where there is one group.</summary>
    public ValueList<GroupGap> GroupGaps { get; init; }

    /// <summary>Gets how far arms fall short of those in which a selector that sees the truth chose.</summary>
    public ValueList<ArmRegret> Regrets { get; init; }

    /// <summary>Gets what the best way of leading learners comes to where it is known exactly.</summary>
    public ValueList<KnownOptimum> Optima { get; init; }
}
