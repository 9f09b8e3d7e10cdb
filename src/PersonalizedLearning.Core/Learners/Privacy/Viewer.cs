using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>Who looks, in which role and for what.</summary>
/// <remarks><c>default</c> is nobody in particular, who sees nothing.</remarks>
/// <param name="Person">The person.</param>
/// <param name="Role">The role; <see cref="PersonRole.Learner"/> only for the learner whose data it is.</param>
/// <param name="Purpose">What for.</param>
public readonly record struct Viewer(PersonId Person, PersonRole Role, ConsentPurpose Purpose = ConsentPurpose.Learning)
{
    /// <summary>Makes a viewer.</summary>
    /// <param name="person">The person's identifier.</param>
    /// <param name="role">The role.</param>
    /// <param name="purpose">What for.</param>
    /// <returns>The viewer.</returns>
    /// <exception cref="ArgumentException">The text can't be an identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The role or the purpose is not defined.</exception>
    public static Viewer Of(string person, PersonRole role, ConsentPurpose purpose = ConsentPurpose.Learning)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new(PersonId.From(person), Preconditions.Defined(role), Preconditions.Defined(purpose));
    }
}
