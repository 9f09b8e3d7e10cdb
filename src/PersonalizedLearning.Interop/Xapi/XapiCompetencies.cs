using System.Text.Json;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Finds the competencies that statements bear on.</summary>
internal sealed class XapiCompetencies
{
    private static readonly ValueList<XapiActivityPlace> ObjectAlone = [XapiActivityPlace.Object];

    private readonly Dictionary<string, List<XapiCompetencyRule>> byActivity = new(StringComparer.Ordinal);
    private readonly List<XapiCompetencyRule> others = [];

    public XapiCompetencies(ValueList<XapiCompetencyRule> rules)
    {
        foreach (var rule in rules)
        {
            var list = others;
            if (rule.Activity is { } activity && !byActivity.TryGetValue(activity, out list))
            {
                byActivity.Add(activity, list = []);
            }

            list!.Add(rule);
        }
    }

    /// <summary>The competencies, each once, in the order in which they are found.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="unusable">Where names that can't be identifiers are put.</param>
    public List<CompetencyId> Of(XapiStatement statement, List<string> unusable)
    {
        var found = new List<CompetencyId>();
        foreach (var place in Enum.GetValues<XapiActivityPlace>())
        {
            foreach (var activity in At(statement, place))
            {
                Add(statement, activity, place, found, unusable);
            }
        }

        foreach (var rule in others.Where(rule => rule is { Extension: not null, Prefix: null, ActivityType: null }))
        {
            AddNamed(statement.Context?.Extensions, rule, found, unusable);
            AddNamed(statement.Result?.Extensions, rule, found, unusable);
        }

        return found;
    }

    private static ValueList<XapiActivity> At(XapiStatement statement, XapiActivityPlace place) => place switch
    {
        XapiActivityPlace.Object => statement.Object is XapiActivity activity ? [activity] : default,
        XapiActivityPlace.Parent => statement.Context?.ContextActivities?.Parent ?? default,
        XapiActivityPlace.Grouping => statement.Context?.ContextActivities?.Grouping ?? default,
        XapiActivityPlace.Category => statement.Context?.ContextActivities?.Category ?? default,
        _ => statement.Context?.ContextActivities?.Others ?? default,
    };

    private void Add(XapiStatement statement, XapiActivity activity, XapiActivityPlace place, List<CompetencyId> found, List<string> unusable)
    {
        var exact = activity.Id is { } id && byActivity.TryGetValue(id, out var rules) ? rules : [];
        foreach (var rule in exact.Concat(others).Where(rule => Applies(rule, activity, place)))
        {
            if (rule.Competencies.Count > 0)
            {
                AddEach(rule.Competencies, found);
            }
            else if (rule.Extension is not null)
            {
                AddNamed(activity.Definition?.Extensions, rule, found, unusable);
                if (rule.Activity is not null || rule.Prefix is not null || rule.ActivityType is not null)
                {
                    AddNamed(statement.Context?.Extensions, rule, found, unusable);
                    AddNamed(statement.Result?.Extensions, rule, found, unusable);
                }
            }
            else if (rule.Prefix is { } prefix && activity.Id!.Length > prefix.Length)
            {
                AddText(activity.Id[prefix.Length..], found, unusable);
            }
        }
    }

    private static bool Applies(XapiCompetencyRule rule, XapiActivity activity, XapiActivityPlace place) =>
        (rule.In.Count == 0 ? ObjectAlone : rule.In).Contains(place)
        && (rule.Activity is null || rule.Activity == activity.Id)
        && (rule.Prefix is null || activity.Id?.StartsWith(rule.Prefix, StringComparison.Ordinal) == true)
        && (rule.ActivityType is null || rule.ActivityType == activity.Definition?.Type);

    private static void AddNamed(ValueList<JsonMember>? extensions, XapiCompetencyRule rule, List<CompetencyId> found, List<string> unusable)
    {
        foreach (var member in (extensions ?? default).Where(member => member.Name == rule.Extension))
        {
            using var value = JsonText.Parse(member.Json);
            if (value.RootElement.ValueKind == JsonValueKind.Array)
            {
                foreach (var element in value.RootElement.EnumerateArray())
                {
                    AddValue(element, found, unusable);
                }
            }
            else
            {
                AddValue(value.RootElement, found, unusable);
            }
        }
    }

    private static void AddValue(JsonElement value, List<CompetencyId> found, List<string> unusable)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            AddText(value.GetString()!, found, unusable);
        }
        else
        {
            unusable.Add(JsonText.Short(JsonText.Of(value)));
        }
    }

    private static void AddText(string text, List<CompetencyId> found, List<string> unusable)
    {
        if (Preconditions.IsId(text))
        {
            AddEach([CompetencyId.From(text)], found);
        }
        else
        {
            unusable.Add(JsonText.Short(text));
        }
    }

    private static void AddEach(ValueList<CompetencyId> competencies, List<CompetencyId> found)
    {
        foreach (var competency in competencies)
        {
            if (!found.Contains(competency))
            {
                found.Add(competency);
            }
        }
    }
}
