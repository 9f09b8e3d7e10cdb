using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Interop;

/// <summary>A person of a roster: a learner, an educator, a guardian, or several of these.</summary>
/// <remarks>Names are all that is told of a person. Passwords, birth, sex, origin and addresses have no place here.</remarks>
public sealed record RosterPerson : RosterEntity
{
    /// <summary>Gets the name of the account; null when the source does not say.</summary>
    public string? Username { get; init; }

    /// <summary>Gets the given name.</summary>
    public string GivenName { get; init; } = string.Empty;

    /// <summary>Gets the family name.</summary>
    public string FamilyName { get; init; } = string.Empty;

    /// <summary>Gets the given name that the person wants to be called by; null when the source does not say.</summary>
    public string? PreferredGivenName { get; init; }

    /// <summary>Gets the family name that the person wants to be called by; null when the source does not say.</summary>
    public string? PreferredFamilyName { get; init; }

    /// <summary>Gets the grades in which a learner is, in the words of the source.</summary>
    public ValueList<string> Grades { get; init; }

    /// <summary>Gets the roles, in the order of the source.</summary>
    public ValueList<RosterRole> Roles { get; init; }

    /// <summary>Gets the person as one who acts in journals.</summary>
    public PersonId Person => PersonId.From(Id);

    /// <summary>Gets the person as a learner; null when the person is none.</summary>
    public LearnerId? Learner => Has(PersonRole.Learner) ? LearnerId.From(Id) : null;

    /// <summary>Tells whether the person has a role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Whether one of the roles is it, at any time and in any organization.</returns>
    public bool Has(PersonRole role) => Roles.Any(item => item.Role == role);
}
