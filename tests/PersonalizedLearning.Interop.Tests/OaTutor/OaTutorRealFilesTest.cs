using System.Text.Json;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.OaTutor;

public sealed class OaTutorRealFilesTest
{
    private const string Folder = "data/oatutor";

    [SharedFact(Folder)]
    public void Content_HasItsCounts()
    {
        var result = OaTutorReader.ReadFolder(SharedFiles.PathOf(Folder));
        var framework = result.Framework;

        Assert.Equal(16_362, result.Content.Steps.Count);
        Assert.Equal(16_362, result.Items.Count);
        Assert.Equal(1_233, result.Content.Steps.SelectMany(step => step.Skills).Distinct().Count());
        Assert.Equal(18, result.Content.Courses.Count);
        Assert.Equal(626, result.Content.Courses.Sum(course => course.Lessons.Count));
        Assert.Equal(1_233, result.Content.Skills.Count);

        // One of the skills has an empty name, which is no identifier: it is in two steps and two lessons.
        Assert.Equal(1_232, result.Items.SelectMany(item => item.Competencies).Distinct().Count());
        Assert.Equal(1_232, result.Policies.Policies.ByCompetency.Count);
        Assert.Equal(1_232 + 18 + 626, framework.Count);
        Assert.Equal(18 + 626, Enumerable.Range(0, framework.Count).Count(framework.IsGrouping));
        Assert.Equal(1_737 + 626 + 18, framework.Associations.Count);
        Assert.Equal(0.85, result.Policies.Rule!.Scale.ProficientFrom);
        Assert.Equal(
            new Dictionary<string, int> { ["unknown-member"] = 3, ["text-expected"] = 2, ["unusable-identifier"] = 1, ["repeated-lesson"] = 1, ["several-languages"] = 1 },
            result.Diagnostics.CountBy(item => item.Code).ToDictionary());
    }

    [SharedFact(Folder)]
    public void Files_WrittenAndRead_SayTheSame()
    {
        var folder = SharedFiles.PathOf(Folder);
        var content = OaTutorReader.ReadFolder(folder).Content;

        Assert.Equal(content, OaTutorFixture.Reread(content).Content);
        AssertSame(Path.Combine(folder, "skillModel.json"), OaTutorFixture.Written(content, OaTutorWriter.WriteSkillModel));
        AssertSame(Path.Combine(folder, "coursePlans.json"), OaTutorFixture.Written(content, OaTutorWriter.WriteCoursePlans));
        AssertSame(Path.Combine(folder, "defaultBKTParams.json"), OaTutorFixture.Written(content, OaTutorWriter.WriteParameters));
    }

    [SharedFact(Folder)]
    public void Content_ThroughTheDomain_HasItsItemsAndParameters()
    {
        var first = OaTutorReader.ReadFolder(SharedFiles.PathOf(Folder));

        var export = OaTutorWriter.ToContent(first.Framework, first.Policies, first.Items);

        Assert.Empty(export.Diagnostics);
        Assert.Equal(first.Content.Steps.Select(step => step with { Skills = step.Skills.Where(name => name != "").ToValueList() }), export.Content.Steps);
        Assert.Equal(first.Content.Skills.Where(skill => skill.Name != "").OrderBy(skill => skill.Name, StringComparer.Ordinal), export.Content.Skills.OrderBy(skill => skill.Name, StringComparer.Ordinal));
        Assert.Equal(
            first.Content.Courses.Select(course => course.Name).Zip(first.Content.Courses.Select(course => course.Lessons.Select(Core).ToValueList())),
            export.Content.Courses.Select(course => course.Name).Zip(export.Content.Courses.Select(course => course.Lessons.Select(Core).ToValueList())));
    }

    private static OaTutorLesson Core(OaTutorLesson lesson) => new()
    {
        Id = lesson.Id,
        Name = lesson.Name,
        Topics = lesson.Topics == lesson.Name || lesson.Topics == "" ? null : lesson.Topics,
        Objectives = lesson.Objectives.Where(objective => objective.Skill != "").OrderBy(objective => objective.Skill, StringComparer.Ordinal).ToValueList(),
    };

    private static void AssertSame(string file, MemoryStream written)
    {
        using var source = JsonDocument.Parse(File.ReadAllBytes(file));
        using var target = JsonDocument.Parse(written);
        Assert.True(JsonElement.DeepEquals(source.RootElement, target.RootElement), file);
    }
}
