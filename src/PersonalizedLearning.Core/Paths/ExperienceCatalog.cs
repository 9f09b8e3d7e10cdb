namespace PersonalizedLearning.Paths;

/// <summary>The learning experiences that are on offer.</summary>
/// <remarks>The order in which they are given means nothing. Immutable and thread safe.</remarks>
public sealed class ExperienceCatalog
{
    /// <summary>Makes a catalog.</summary>
    /// <param name="id">The identifier of the catalog.</param>
    /// <param name="title">The title.</param>
    /// <param name="experiences">The experiences, each identifier once.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The identifier or an experience's is not usable, or an experience's is there twice.</exception>
    public ExperienceCatalog(string id, string title, IEnumerable<LearningExperience> experiences)
    {
        ArgumentNullException.ThrowIfNull(experiences);
        Id = Preconditions.Id(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        Title = title;
        LearningExperience[] sorted = [.. experiences.OrderBy(item => item.Id)];
        for (var position = 0; position < sorted.Length; position++)
        {
            Preconditions.Id(sorted[position].Id.Value, nameof(experiences));
            if (position > 0 && sorted[position].Id == sorted[position - 1].Id)
            {
                throw new ArgumentException($"Experience '{sorted[position].Id}' is there twice; expected each identifier once.", nameof(experiences));
            }
        }

        Experiences = Array.AsReadOnly(sorted);
    }

    /// <summary>Gets the identifier of the catalog.</summary>
    public string Id { get; }

    /// <summary>Gets the title.</summary>
    public string Title { get; }

    /// <summary>Gets the experiences in the ordinal order of their identifiers.</summary>
    public IReadOnlyList<LearningExperience> Experiences { get; }
}
