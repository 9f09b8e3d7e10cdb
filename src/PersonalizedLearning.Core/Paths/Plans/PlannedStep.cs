using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Paths;

/// <summary>A step of a plan: a competency to master, and what was agreed about the way to it.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record PlannedStep
{
    /// <summary>Gets the competency.</summary>
    /// <exception cref="ArgumentException">The value is <c>default</c>.</exception>
    public required CompetencyId Competency
    {
        get;
        init
        {
            Preconditions.Id(value.Value, nameof(Competency));
            field = value;
        }
    }

    /// <summary>Gets the experience by which it is learnt; null where that is left open.</summary>
    /// <exception cref="ArgumentException">The value is <c>default</c>.</exception>
    public ExperienceId? Experience
    {
        get;
        init
        {
            if (value is { } given)
            {
                Preconditions.Id(given.Value, nameof(Experience));
            }

            field = value;
        }
    }

    /// <summary>Gets how many minutes it is thought to take, from 1; null where nobody has said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? Minutes { get; init => field = value is { } given ? Preconditions.AtLeast(given, 1, nameof(Minutes)) : null; }

    /// <summary>Gets when it is to be mastered; null when that does not matter.</summary>
    public Instant? Due { get; init; }

    /// <summary>Gets where; null when that does not matter.</summary>
    /// <exception cref="ArgumentException">The text says nothing, or holds half a surrogate pair.</exception>
    public string? Place { get; init => field = Preconditions.Text(value, nameof(Place)); }

    /// <summary>Gets how it is to be shown: the identifier of an option of demonstration, or words for it; null where that is left open.</summary>
    /// <exception cref="ArgumentException">The text says nothing, or holds half a surrogate pair.</exception>
    public string? Demonstration { get; init => field = Preconditions.Text(value, nameof(Demonstration)); }

    /// <summary>Gets what is made different for the learner, by axis, each once; empty where nothing is.</summary>
    /// <exception cref="ArgumentException">An element is null.</exception>
    public ValueList<Differentiation> Differentiations
    {
        get;
        init => field = value.All(item => item is not null)
            ? value.Distinct().OrderBy(item => item.Axis).ToValueList()
            : throw new ArgumentException("A differentiation is null; expected none that is.", nameof(Differentiations));
    }
}
