using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>What the roles of OneRoster are in the terms of this library: one table for all versions.</summary>
internal static class RosterRoles
{
    // A proctor watches over examinations, and does nothing that a journal tells of.
    private static readonly Dictionary<string, PersonRole> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["student"] = PersonRole.Learner,
        ["teacher"] = PersonRole.Educator,
        ["aide"] = PersonRole.Educator,
        ["counselor"] = PersonRole.Mentor,
        ["guardian"] = PersonRole.Family,
        ["parent"] = PersonRole.Family,
        ["relative"] = PersonRole.Family,
        ["administrator"] = PersonRole.Administrator,
        ["districtAdministrator"] = PersonRole.Administrator,
        ["principal"] = PersonRole.Administrator,
        ["siteAdministrator"] = PersonRole.Administrator,
        ["systemAdministrator"] = PersonRole.Administrator,
        ["proctor"] = PersonRole.Unspecified,
    };

    /// <summary>The role that a word stands for; null when the word is not known.</summary>
    public static PersonRole? Find(string word) => Roles.TryGetValue(word.Trim(), out var role) ? role : null;
}
