namespace PersonalizedLearning.Environments;

/// <summary>Somebody who teaches, watches over or advises learners, with what they can and may do.</summary>
public sealed record StaffMember
{
    /// <summary>Gets the identifier.</summary>
    public required StaffId Id { get; init; }

    /// <summary>Gets the roles that the person takes. Empty: none, so that only sessions of any role can be led.</summary>
    public ValueList<EducatorRole> Roles { get; init; }

    /// <summary>Gets what the person is qualified to teach.</summary>
    public ValueList<Skill> Skills { get; init; }

    /// <summary>Gets the blocks in which the person is not there.</summary>
    public ValueList<BlockId> UnavailableIn { get; init; }

    /// <summary>Gets the most blocks a day with a session, at least 0; null for no limit.</summary>
    public int? MaxBlocksPerDay { get; init => field = value is { } given ? Preconditions.AtLeast(given, 0, nameof(MaxBlocksPerDay)) : null; }

    /// <summary>Gets the most blocks of instruction in a row with a session, at least 1; null for no limit. A break or the end of the day ends a row.</summary>
    public int? MaxConsecutive { get; init => field = value is { } given ? Preconditions.AtLeast(given, 1, nameof(MaxConsecutive)) : null; }

    /// <summary>Gets the fewest blocks of instruction a day, among those in which the person is there, that are kept free for planning, at least 0.</summary>
    public int MinPlanningBlocks { get; init => field = Preconditions.AtLeast(value, 0, nameof(MinPlanningBlocks)); }

    /// <summary>Gets the most distinct learners over the whole schedule, at least 1; null for no limit.</summary>
    public int? Caseload { get; init => field = value is { } given ? Preconditions.AtLeast(given, 1, nameof(Caseload)) : null; }

    /// <summary>Gets how many monitored sessions the person can watch at once, at least 1. 1 by default.</summary>
    public int Zones { get; init => field = Preconditions.AtLeast(value, 1, nameof(Zones)); } = 1;

    /// <summary>Tells whether the person is qualified to teach a competency.</summary>
    /// <param name="offering">What is offered for the competency.</param>
    /// <returns>Whether one of the skills covers its subject and level.</returns>
    public bool IsQualifiedFor(CompetencyOffering offering)
    {
        ArgumentNullException.ThrowIfNull(offering);
        foreach (var skill in Skills)
        {
            if (skill.Covers(offering.Subject, offering.Level))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether the person may lead sessions of a way of learning.</summary>
    /// <param name="modality">The way of learning.</param>
    /// <returns>Whether it asks for no role, or for one that the person takes.</returns>
    public bool MayLead(ModalityProfile modality)
    {
        ArgumentNullException.ThrowIfNull(modality);
        return modality.Roles.Count == 0 || modality.Roles.Any(Roles.Contains);
    }
}
