using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Somebody with a say: a person in a role, or anybody in it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Person">The person; null for anybody in the role.</param>
public readonly record struct AgencyParty(PersonRole Role, PersonId? Person = null)
{
    /// <summary>Tells whether an author speaks for the party.</summary>
    /// <param name="author">The author.</param>
    /// <returns>Whether the author is in the role, and the person where one is named.</returns>
    public bool Includes(Author author) => author.Role == Role && (Person is not { } person || person == author.Person);

    /// <summary>Shows the party.</summary>
    /// <returns>The role, and the person where one is named.</returns>
    public override string ToString() => Person is { } person ? $"{person} ({Role})" : Role.ToString();
}
