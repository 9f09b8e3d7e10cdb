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

    /// <summary>Gets the unit, for an axis or the head of a column: such as <c>share</c>, <c>steps</c> or <c>minutes</c>; null where there is none.</summary>
    public string? Unit { get; init => field = Preconditions.Text(value, nameof(Unit)); }

    /// <summary>Gets whether it is 0 or 1 for each learner, so that its mean is a share of learners; its interval is then that of Wilson.</summary>
    public bool IsYesNo { get; init; }

    /// <summary>Takes it in steps of 2⁻³².</summary>
    /// <exception cref="InvalidOperationException">It is out of its range.</exception>
    internal long? StepsOf(LearnerTrace trace)
    {
        if (Of(trace) is not { } value)
        {
            return null;
        }

        var steps = ExactSteps.Of(value);
        if (steps is null || (IsYesNo && steps is not (0 or ExactSteps.One)))
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"Measure '{Name}' of learner {trace.Learner} is {value:R}; expected {(IsYesNo ? "0, 1" : "a number from −1073741824 to 1073741824")}, or null where he has none."));
        }

        return steps;
    }
}
