using PersonalizedLearning.Environments;

namespace PersonalizedLearning.Testing.Environments;

/// <summary>A school and sessions that still need staff and spaces.</summary>
/// <param name="Problem">The school.</param>
/// <param name="Sessions">The sessions; no learner is in two of one block.</param>
public sealed record SchoolDay(EnvironmentProblem Problem, ValueList<Session> Sessions)
{
    /// <summary>The same in the reverse order of every list.</summary>
    public SchoolDay Reversed() => new(
        Problem with
        {
            Staff = Problem.Staff.Reverse().ToValueList(),
            Spaces = Problem.Spaces.Reverse().ToValueList(),
            Blocks = Problem.Blocks.Reverse().ToValueList(),
            Modalities = Problem.Modalities.Reverse().ToValueList(),
            Offerings = Problem.Offerings.Reverse().ToValueList(),
            History = Problem.History.Reverse().ToValueList(),
            Relationships = Problem.Relationships.Reverse().ToValueList(),
        },
        Sessions.Reverse().ToValueList());
}
