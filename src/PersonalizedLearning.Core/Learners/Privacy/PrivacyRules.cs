using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What a program lays down about who sees what. Immutable; equality is by value.</summary>
/// <remarks>The learner always sees everything about the own learning.</remarks>
public sealed record PrivacyRules
{
    /// <summary>Gets the strictest rules: whoever is not the learner sees nothing without consent, which the learner or the family gives.</summary>
    public static PrivacyRules ByConsent { get; } = new();

    /// <summary>Gets the rules of a school whose educators see what they need to teach without asking each time; everybody else sees nothing without consent.</summary>
    public static PrivacyRules School { get; } = new()
    {
        WithoutConsent =
        [
            new(PersonRole.Educator,
            [
                DataScope.Mastery, DataScope.Evidence, DataScope.Goals, DataScope.Plan, DataScope.Preferences, DataScope.Supports, DataScope.Advocacy, DataScope.Agency,
                DataScope.Demonstrations, DataScope.Credit, DataScope.Feedback,
            ]),
        ],
    };

    /// <summary>Gets what is seen without consent, for learning only; each role once.</summary>
    /// <exception cref="ArgumentException">A role is named twice, or is null.</exception>
    public ValueList<RoleScopes> WithoutConsent
    {
        get;
        init => field = value.All(item => item is not null) && value.Select(item => item.Role).Distinct().Count() == value.Count
            ? value
            : throw new ArgumentException("A role is named twice; expected each once.", nameof(WithoutConsent));
    }

    /// <summary>Gets who may consent and take consent back: the learner and the family by default.</summary>
    public ValueList<PersonRole> ConsentBy { get; init; } = [PersonRole.Learner, PersonRole.Family];
}
