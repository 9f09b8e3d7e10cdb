namespace PersonalizedLearning.Simulation;

/// <summary>A number that is taken of each learner.</summary>
/// <param name="Name">The name by which files and tables refer to it, in kebab case.</param>
/// <param name="Title">What a reader calls it.</param>
/// <param name="Meaning">One sentence: what it is, and in which unit.</param>
/// <param name="HigherIsBetter">Whether more is better; null where that can't be said.</param>
/// <param name="Of">Takes it of a learner; null where the learner has none. From −2³⁰ to 2³⁰; it is kept in steps of 2⁻³².</param>
public sealed record StudyMeasure(string Name, string Title, string Meaning, bool? HigherIsBetter, Func<LearnerTrace, double?> Of)
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = Preconditions.Id(Name);

    /// <summary>Gets how it is taken.</summary>
    public Func<LearnerTrace, double?> Of { get; } = Of ?? throw new ArgumentNullException(nameof(Of));
}
