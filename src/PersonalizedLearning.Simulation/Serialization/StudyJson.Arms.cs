using System.Text.Json;
using System.Text.Json.Nodes;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Simulation;

/// <content>Populations, policies and selectors.</content>
public static partial class StudyJson
{
    private static LearnerPopulation ToPopulation(StudyPopulationDocument item, string path, PrerequisiteGraph graph, IStudySources sources, LearnerModelRegistry registry)
    {
        var name = LearningJson.At(path + ".name", () => Preconditions.Id(item.Name));
        var parameters = FittedFiles.Replaced(
            item.Model, item.Parameters, path + ".parameters", (place, file) => From(place, file, source => sources.PoliciesOf(source, graph.Framework)).Policies);
        var model = registry.Read(path, "model", item.Model, item.Version, parameters);

        // A model may be of other competencies, which it says once it meets those of the study.
        _ = LearningJson.At(path + ".parameters", () => model.For(graph));
        return new LearnerPopulation(name, model)
        {
            Behaviour = new LearnerBehaviourDocument(item.ResponseTimes, item.Engagement, item.Choice).ToBehaviour(path),
            Goals = item.Goals is { } goals
                ? new GoalDraw(InRange(goals.Fewest, 1, int.MaxValue, path + ".goals.fewest"), InRange(goals.Most, goals.Fewest, int.MaxValue, path + ".goals.most"))
                : null,
        };
    }

    private static ValueList<StudyPolicy> ToPolicies(JsonElement[] elements, CompetencyFramework framework, IStudySources sources, MasteryPolicyRegistry registry)
    {
        var policies = All(elements.ToValueList(), "$.policies", (element, path) => ToPolicy(element, path, framework, sources, registry));
        RequireSome(policies.Count, "$.policies");
        RequireUnique(policies, "$.policies", policy => policy.Name, ".name");
        return policies;
    }

    private static StudyPolicy ToPolicy(JsonElement element, string path, CompetencyFramework framework, IStudySources sources, MasteryPolicyRegistry registry)
    {
        var rest = LearningJson.Within(path, () => LearningJson.ObjectOf(element));
        var name = TakeText(rest, "name", path) ?? throw new LearningJsonException("Required members are missing: 'name'.", path, null);
        _ = LearningJson.At(path + ".name", () => Preconditions.Id(name));
        var (policies, rule) = TakeText(rest, "file", path) is { } file
            ? rest.Count == 0
                ? From(path + ".file", file, source => sources.PoliciesOf(source, framework))
                : throw new LearningJsonException($"Members '{rest.First().Key}' and 'file' are both there; expected either a policy or the file of one.", path, null)
            : LearningJson.Within(path, () => LearningJson.ToPolicyFile(rest.Deserialize(LearningJsonContext.Default.PolicyDocument)!, registry, framework));
        return new StudyPolicy(name, policies, rule ?? MasteryRule.For(policies, framework));
    }

    private static string? TakeText(JsonObject item, string member, string path)
    {
        if (!item.Remove(member, out var value))
        {
            return null;
        }

        return value?.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : throw new LearningJsonException("The value is of the wrong type; expected a string.", $"{path}.{member}", null);
    }

    private static StudySelector ToSelector(
        StudySelectorDocument item, string path, CatalogIndex? catalog, ValueList<LearnerPopulation> populations, ValueList<CompetencyId> goals, SelectorRegistry registry)
    {
        var name = LearningJson.At(path + ".name", () => Preconditions.Id(item.Name));
        if (TruthfulSelectors.Names.Contains(item.Selector, StringComparer.Ordinal))
        {
            return StudySelector.Of(name, TruthfulSelectors.Create(item, path, populations, goals));
        }

        _ = Known("Selector", item.Selector, registry.Names.Concat(TruthfulSelectors.Names), path + ".selector");
        return StudySelector.Of(name, registry.Read(path, "selector", item.Selector, item.Version, item.Parameters)) with { Catalog = catalog };
    }
}
