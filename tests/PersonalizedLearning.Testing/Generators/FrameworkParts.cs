using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>What a framework is built from, in the order in which it is given to the builder.</summary>
public sealed record FrameworkParts
{
    /// <summary>The identifier of the framework; child-of links may name it.</summary>
    public string Root { get; init; } = "root";

    /// <summary>The title.</summary>
    public string Title { get; init; } = "Generated";

    /// <summary>The language.</summary>
    public string? Language { get; init; }

    /// <summary>The competencies.</summary>
    public ValueList<Competency> Competencies { get; init; }

    /// <summary>The associations.</summary>
    public ValueList<Association> Associations { get; init; }

    /// <summary>The prerequisites.</summary>
    public ValueList<Prerequisite> Prerequisites { get; init; }

    /// <summary>The scales.</summary>
    public ValueList<ProficiencyScale> Scales { get; init; }

    /// <summary>Builds the framework.</summary>
    public FrameworkBuild Build()
    {
        var builder = CompetencyFramework.CreateBuilder(Root, Title).InLanguage(Language);
        foreach (var item in Competencies)
        {
            builder.Add(item);
        }

        foreach (var item in Associations)
        {
            builder.Add(item);
        }

        foreach (var item in Prerequisites)
        {
            builder.Add(item);
        }

        foreach (var item in Scales)
        {
            builder.Add(item);
        }

        return builder.Build();
    }

    /// <summary>The same parts with fewer of one kind.</summary>
    public IEnumerable<FrameworkParts> Shrink() =>
        Shrinking.List(Competencies).Select(items => this with { Competencies = items })
            .Concat(Shrinking.List(Prerequisites).Select(items => this with { Prerequisites = items }))
            .Concat(Shrinking.List(Associations).Select(items => this with { Associations = items }))
            .Concat(Shrinking.List(Scales).Select(items => this with { Scales = items }));

    /// <summary>The parts without the links that have an end elsewhere.</summary>
    public FrameworkParts WithoutDangling()
    {
        var known = Competencies.Select(item => item.Id).Append(CompetencyId.From(Root)).ToHashSet();
        return this with
        {
            Associations = Associations.Where(link => known.Contains(link.Origin) && known.Contains(link.Destination)).ToValueList(),
            Prerequisites = Prerequisites.Where(link => known.Contains(link.Before) && known.Contains(link.After)).ToValueList(),
        };
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"framework {Root}: {string.Join(' ', Competencies.Select(item => item.Code is null ? item.Id.Value : $"{item.Id}({item.Code})"))}"
        + string.Concat(Prerequisites.Select(link => $"; {link.Before} {(link.Strength == PrerequisiteStrength.Hard ? "=>" : "~>")} {link.After}"))
        + string.Concat(Associations.Select(link => $"; {link.Origin} {link.Type} {link.Destination}"))
        + string.Concat(Scales.Select(scale => $"; scale {scale.Id}"));
}
