namespace PersonalizedLearning.Paths;

/// <summary>What one term contributed to the scores of two candidates.</summary>
/// <param name="Term">The name of the term.</param>
/// <param name="Own">What it contributed to the one that is explained.</param>
/// <param name="Other">What it contributed to the other one.</param>
public readonly record struct TermDifference(string Term, double Own, double Other)
{
    /// <summary>Gets how much more it contributed to the one that is explained.</summary>
    public double Difference => Own - Other;
}
