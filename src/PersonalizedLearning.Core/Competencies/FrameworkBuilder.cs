namespace PersonalizedLearning.Competencies;

/// <summary>Collects the parts of a framework and validates them as a whole.</summary>
/// <remarks>
/// Parts may come in any order. Problems in the data are reported by <see cref="Build"/> with a code each and never thrown:
/// <c>duplicate-competency-id</c>, <c>duplicate-code</c>, <c>duplicate-scale-id</c>, <c>dangling-association</c>, <c>dangling-prerequisite</c>,
/// <c>self-association</c>, <c>self-prerequisite</c>, <c>duplicate-association</c>, <c>duplicate-prerequisite</c>, <c>hierarchy-cycle</c>, <c>orphan</c>.
/// Cycles of prerequisites are found by <see cref="PrerequisiteGraph"/>, as it depends on the caller's choice what gates. Not thread safe.
/// </remarks>
public sealed class FrameworkBuilder
{
    private readonly List<(Competency Item, string? Place)> competencies = [];
    private readonly List<(Association Link, string? Place)> associations = [];
    private readonly List<(Prerequisite Link, string? Place)> prerequisites = [];
    private readonly List<ProficiencyScale> scales = [];
    private readonly FrameworkId id;
    private readonly string title;
    private string? language;

    internal FrameworkBuilder(FrameworkId id, string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        this.id = id;
        this.title = title;
    }

    /// <summary>Says in which language the texts are.</summary>
    /// <param name="tag">A BCP 47 tag such as <c>en</c>.</param>
    /// <returns>This builder.</returns>
    public FrameworkBuilder InLanguage(string? tag)
    {
        language = tag;
        return this;
    }

    /// <summary>Adds a competency.</summary>
    /// <param name="competency">The competency.</param>
    /// <param name="place">Where it came from, for diagnostics; its identifier when null.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">It has no identifier, or its kind is not defined.</exception>
    public FrameworkBuilder Add(Competency competency, string? place = null)
    {
        ArgumentNullException.ThrowIfNull(competency);
        Preconditions.Id(competency.Id.Value, nameof(competency));
        ArgumentNullException.ThrowIfNull(competency.Statement, nameof(competency));
        Preconditions.Defined(competency.Kind, nameof(competency));
        competencies.Add((competency, place));
        return this;
    }

    /// <summary>Adds a skill with an identifier, a title and no more.</summary>
    /// <param name="competencyId">The identifier.</param>
    /// <param name="statement">What is to be learnt; the title too.</param>
    /// <returns>This builder.</returns>
    public FrameworkBuilder Add(string competencyId, string statement)
    {
        ArgumentNullException.ThrowIfNull(competencyId);
        ArgumentNullException.ThrowIfNull(statement);
        return Add(new Competency { Id = CompetencyId.From(competencyId), Title = statement, Statement = statement, Kind = CompetencyKind.Skill });
    }

    /// <summary>Adds an association.</summary>
    /// <param name="association">The association. A child-of one may have the framework itself as its destination.</param>
    /// <param name="place">Where it came from, for diagnostics; its two ends when null.</param>
    /// <returns>This builder.</returns>
    public FrameworkBuilder Add(Association association, string? place = null)
    {
        ArgumentNullException.ThrowIfNull(association);
        Preconditions.Defined(association.Type, nameof(association));
        associations.Add((association, place));
        return this;
    }

    /// <summary>Adds a prerequisite.</summary>
    /// <param name="prerequisite">The prerequisite.</param>
    /// <param name="place">Where it came from, for diagnostics; its two ends when null.</param>
    /// <returns>This builder.</returns>
    public FrameworkBuilder Add(Prerequisite prerequisite, string? place = null)
    {
        ArgumentNullException.ThrowIfNull(prerequisite);
        Preconditions.Defined(prerequisite.Strength, nameof(prerequisite));
        prerequisites.Add((prerequisite, place));
        return this;
    }

    /// <summary>Says that one competency must be mastered before another may start.</summary>
    /// <param name="before">The identifier of the prerequisite.</param>
    /// <param name="after">The identifier of the competency that needs it.</param>
    /// <param name="strength">Whether it gates; hard by default.</param>
    /// <returns>This builder.</returns>
    public FrameworkBuilder Requires(string before, string after, PrerequisiteStrength strength = PrerequisiteStrength.Hard)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Add(new Prerequisite(CompetencyId.From(before), CompetencyId.From(after), strength));
    }

    /// <summary>Adds a proficiency scale.</summary>
    /// <param name="scale">The scale.</param>
    /// <returns>This builder.</returns>
    public FrameworkBuilder Add(ProficiencyScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        scales.Add(scale);
        return this;
    }

    /// <summary>Validates all parts and makes the framework of what is usable; an association that has an end elsewhere is kept apart.</summary>
    /// <returns>The framework and the problems found.</returns>
    /// <remarks>Linear in the number of parts, but for sorting. The builder may be used on afterwards.</remarks>
    public FrameworkBuild Build()
    {
        var validation = new FrameworkValidation(CompetencyId.From(id.Value));
        validation.AddCompetencies(competencies);
        validation.AddAssociations(associations);
        validation.AddPrerequisites(prerequisites);
        validation.AddScales(scales);
        validation.CheckHierarchy();
        var framework = new CompetencyFramework(id, title, language, [.. validation.Competencies], validation.IndexById, validation.Links());
        return new FrameworkBuild(framework, validation.Diagnostics.AsReadOnly());
    }
}
