using PersonalizedLearning.Competencies;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Paths;

/// <summary>Something to do by which a learner learns, shows learning, or both.</summary>
public sealed record LearningExperience
{
    /// <summary>Gets the identifier, unique in its catalog.</summary>
    public required ExperienceId Id { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what kind of experience it is.</summary>
    public required ExperienceKind Kind { get; init; }

    /// <summary>Gets with whom the learner learns.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Gets how long it takes, in minutes, at least 1.</summary>
    public required int Minutes { get; init => field = Preconditions.AtLeast(value, 1, nameof(Minutes)); }

    /// <summary>Gets the competencies that it teaches.</summary>
    public ValueList<CompetencyId> Teaches { get; init; }

    /// <summary>Gets the competencies on which it gives evidence.</summary>
    public ValueList<CompetencyId> Evidences { get; init; }

    /// <summary>Gets the place, such as <c>classroom</c> or <c>home</c>; null when it does not matter.</summary>
    public string? Place { get; init; }

    /// <summary>Gets the interests to which it speaks, as lower-case tags.</summary>
    public ValueList<string> Interests { get; init; }

    /// <summary>Gets the supports that it offers to learners who need them, as lower-case tags such as <c>captions</c> or <c>text-to-speech</c>.</summary>
    public ValueList<string> Supports { get; init; }

    /// <summary>Gets how often a learner may do it, at least 1; null for as often as wanted.</summary>
    public int? MaxAttempts { get; init => field = value is { } given ? Preconditions.AtLeast(given, 1, nameof(MaxAttempts)) : null; }

    /// <summary>Gets the principles of Universal Design for Learning for which it offers options.</summary>
    public ValueList<UdlPrinciple> Udl { get; init; }
}
