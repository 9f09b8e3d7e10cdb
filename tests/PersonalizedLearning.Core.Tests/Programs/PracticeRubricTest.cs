using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Core.Tests.Programs;

public sealed class PracticeRubricTest
{
    private static readonly ValueList<PracticeLevel> Levels = [new("low", "Low"), new("high", "High")];

    private static readonly PracticeDimension Dimension = new("pace", "Pace", [new("low", "All go at one pace.", "Let one go on."), new("high", "Each goes at an own pace.")]);

    public static TheoryData<string, int, int, int> BuiltIn => new()
    {
        { "continuum", 4, 5, 3 }, { "core-four", 4, 4, 3 }, { "role-shifts", 3, 4, 3 }, { "areas-and-phases", 5, 6, 2 },
    };

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void BuiltIn_HasAStatementForEachCell_AndANextPracticeForEachStep(string id, int levels, int dimensions, int scopes)
    {
        var rubric = PracticeRubric.BuiltIn.Single(item => item.Id == id);

        Assert.Equal((1, levels, dimensions, scopes), (rubric.Version, rubric.Levels.Count, rubric.Dimensions.Count, rubric.Scopes.Count));
        Assert.All(rubric.Dimensions, dimension => Assert.Equal(levels - 1, dimension.Cells.Count(cell => cell.Next is not null)));
    }

    [Fact]
    public void BuiltIn_SaysEverythingOnce()
    {
        var texts = PracticeRubric.BuiltIn.SelectMany(rubric => rubric.Dimensions).SelectMany(dimension => dimension.Cells)
            .SelectMany(cell => new[] { cell.Statement, cell.Next }).OfType<string>().ToList();

        Assert.Equal(texts.Distinct().Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
        Assert.All(texts, text => Assert.True(char.IsUpper(text[0]) && text.EndsWith('.') && text.Length <= 200, text));
    }

    [Fact]
    public void Continuum_LeadsFromOneSizeFitsAllToPersonalized_InFiveDimensions()
    {
        var rubric = PracticeRubric.Continuum;

        Assert.Equal(["one-size-fits-all", "differentiated", "individualized", "personalized"], rubric.Levels.Select(level => level.Id));
        Assert.Equal(["student", "teacher", "technology", "assessment", "time"], rubric.Dimensions.Select(dimension => dimension.Id));
        Assert.Equal((2, -1, 3, -1), (rubric.LevelOf("individualized"), rubric.LevelOf("Individualized"), rubric.DimensionOf("assessment"), rubric.DimensionOf("")));
    }

    [Fact]
    public void Scopes_AreSortedAndOnce_AndAllWhereNoneIsGiven()
    {
        Assert.Equal([PracticeScope.Class, PracticeScope.School, PracticeScope.District], new PracticeRubric("own", 1, "Own", Levels, [Dimension]).Scopes);
        Assert.Equal(
            [PracticeScope.Class, PracticeScope.District],
            new PracticeRubric("own", 1, "Own", Levels, [Dimension], [PracticeScope.District, PracticeScope.Class, PracticeScope.District]).Scopes);
    }

    [Fact]
    public void Make_OfWhatDoesNotFit_IsRefusedByName()
    {
        AssertRefused("1 levels", () => Rubric(levels: [new("low", "Low")]));
        AssertRefused("level 'low' is there twice", () => Rubric(levels: [new("low", "Low"), new("low", "Low again")]));
        AssertRefused("title of level 'high'", () => Rubric(levels: [new("low", "Low"), new("high", " ")]));
        AssertRefused("no dimensions", () => new PracticeRubric("own", 1, "Own", Levels, []));
        AssertRefused("dimension 'pace' is there twice", () => new PracticeRubric("own", 1, "Own", Levels, [Dimension, Dimension]));
        AssertRefused("has cells for low, expected"[..17], () => Rubric(cells: [new("low", "All.", "Go on.")]));
        AssertRefused("has cells for high, low", () => Rubric(cells: [new("high", "All.", "Go on."), new("low", "Each.")]));
        AssertRefused("statement of dimension 'pace' at level 'high'", () => Rubric(cells: [new("low", "All.", "Go on."), new("high", "")]));
        AssertRefused("next practice of dimension 'pace' at level 'low'", () => Rubric(cells: [new("low", "All."), new("high", "Each.")]));
        AssertRefused("expected none at the highest", () => Rubric(cells: [new("low", "All.", "Go on."), new("high", "Each.", "Go on.")]));
        AssertRefused("title is empty", () => new PracticeRubric("own", 1, "", Levels, [Dimension]));
        AssertRefused("version is 0", () => new PracticeRubric("own", 0, "Own", Levels, [Dimension]));
        AssertRefused("can't be an identifier", () => new PracticeRubric(" ", 1, "Own", Levels, [Dimension]));
        AssertRefused("scopes is 9", () => new PracticeRubric("own", 1, "Own", Levels, [Dimension], [(PracticeScope)9]));
    }

    private static PracticeRubric Rubric(ValueList<PracticeLevel>? levels = null, ValueList<PracticeCell>? cells = null) =>
        new("own", 1, "Own", levels ?? Levels, [Dimension with { Cells = cells ?? Dimension.Cells }]);

    private static void AssertRefused(string words, Func<PracticeRubric> make) =>
        Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);
}
