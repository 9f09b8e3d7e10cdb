namespace PersonalizedLearning.Journal;

/// <summary>Who recorded an event, and in which role.</summary>
/// <remarks><c>default</c> is an author that the source did not name. Equality is by both members. Thread safe.</remarks>
/// <param name="Person">The person; <c>default</c> when unknown.</param>
/// <param name="Role">The role in which the person acted.</param>
public readonly record struct Author(PersonId Person, PersonRole Role) : IComparable<Author>
{
    /// <summary>Makes an author.</summary>
    /// <param name="person">The person's identifier.</param>
    /// <param name="role">The role in which the person acts.</param>
    /// <returns>The author.</returns>
    /// <exception cref="ArgumentException">The text can't be an identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The role is not defined.</exception>
    public static Author Of(string person, PersonRole role)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new(PersonId.From(person), Preconditions.Defined(role));
    }

    /// <summary>The author as messages name one.</summary>
    internal string Shown => (Person.Value.Length > 0, Role) switch
    {
        (true, PersonRole.Unspecified) => $"'{Person}'",
        (true, _) => $"'{Person}' as {Role.ToString().ToLowerInvariant()}",
        (false, PersonRole.Unspecified) => "somebody who is not named",
        _ => $"somebody as {Role.ToString().ToLowerInvariant()}",
    };

    /// <inheritdoc/>
    public int CompareTo(Author other)
    {
        var byPerson = Person.CompareTo(other.Person);
        return byPerson != 0 ? byPerson : Role.CompareTo(other.Role);
    }
}
