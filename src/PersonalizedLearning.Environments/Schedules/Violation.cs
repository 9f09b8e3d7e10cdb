using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Environments;

/// <summary>A rule that a schedule breaks, and where.</summary>
/// <param name="Rule">The rule, such as <c>S4</c> or <c>SR3</c>.</param>
/// <param name="Message">A sentence that names what was found and what the rule asks for.</param>
public sealed record Violation(string Rule, string Message)
{
    /// <summary>Gets the blended model that sets the rule, such as <c>station-rotation</c>; null for a rule of every schedule.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the course; null where the rule is not about one.</summary>
    public CourseId? Course { get; init; }

    /// <summary>Gets the block; null where the rule is not about one.</summary>
    public BlockId? Block { get; init; }

    /// <summary>Gets the session; null where the rule is not about one.</summary>
    public SessionId? Session { get; init; }

    /// <summary>Gets the learner; null where the rule is not about one.</summary>
    public LearnerId? Learner { get; init; }

    /// <summary>Gets the member of staff; null where the rule is not about one.</summary>
    public StaffId? Staff { get; init; }

    /// <summary>Gets the space; null where the rule is not about one.</summary>
    public SpaceId? Space { get; init; }

    /// <summary>Gets whether it is only worth a look: the definition says "generally". False by default.</summary>
    public bool IsWarning { get; init; }
}
