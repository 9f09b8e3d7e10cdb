using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Environments;

/// <summary>Who leads a group, and what its place and way of learning allow.</summary>
/// <param name="Group">The number of the group, from 1.</param>
public sealed record EducatorSlot(int Group)
{
    /// <summary>Gets the number of the group, from 1.</summary>
    public int Group { get; init; } = Preconditions.AtLeast(Group, 1);

    /// <summary>Gets the educator; null where nobody is chosen yet.</summary>
    public StaffId? Staff { get; init; }

    /// <summary>Gets the competencies that the educator is qualified for. Empty: all.</summary>
    public ValueList<CompetencyId> Qualified { get; init; }

    /// <summary>Gets the most distinct learners of the educator over all groups, at least 1; null for no limit. Of several values for one educator the least counts.</summary>
    public int? Caseload { get; init => field = AtLeastOne(value, nameof(Caseload)); }

    /// <summary>Gets how many learners the space of the group holds, at least 1; null for no limit.</summary>
    public int? Capacity { get; init => field = AtLeastOne(value, nameof(Capacity)); }

    /// <summary>Gets how many learners one educator can lead by the group's way of learning, at least 1; null for no limit.</summary>
    public int? Ratio { get; init => field = AtLeastOne(value, nameof(Ratio)); }

    /// <summary>Gets the most learners that space and way of learning allow.</summary>
    internal int Most => Math.Min(Capacity ?? int.MaxValue, Ratio ?? int.MaxValue);

    private static int? AtLeastOne(int? value, string name) => value is { } given ? Preconditions.AtLeast(given, 1, name) : null;
}
