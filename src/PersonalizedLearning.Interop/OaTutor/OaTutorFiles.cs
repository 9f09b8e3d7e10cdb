using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Reads the three files of an OATutor, each member by member or element by element.</summary>
internal static class OaTutorFiles
{
    private const string Objectives = "learningObjectives";

    /// <summary>Reads a skill model: lists of skills by step.</summary>
    public static OaTutorContent SkillModel(Stream stream, OaTutorContent content, InteropReadOptions options, JsonReading reading)
    {
        var steps = new OrderedDictionary<string, OaTutorStep>(StringComparer.Ordinal);
        var other = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        Members(new JsonWindow(stream, options, "a skill model of OATutor"), reading, (name, value) =>
        {
            steps.Remove(name);
            other.Remove(name);
            if (SkillsOf(value, reading) is { } skills)
            {
                steps.Add(name, new OaTutorStep(name, skills));
                return;
            }

            other[name] = Kept(name, value, "a list of names of skills", reading);
        });
        return content with { Steps = steps.Values.ToValueList(), OtherSteps = JsonText.Sorted([.. other.Values]) };
    }

    /// <summary>Reads parameters: objects by skill.</summary>
    public static OaTutorContent Parameters(Stream stream, OaTutorContent content, InteropReadOptions options, JsonReading reading)
    {
        var skills = new OrderedDictionary<string, OaTutorSkill>(StringComparer.Ordinal);
        var other = new Dictionary<string, JsonMember>(StringComparer.Ordinal);
        Members(new JsonWindow(stream, options, "parameters of knowledge tracing"), reading, (name, value) =>
        {
            skills.Remove(name);
            other.Remove(name);
            if (value.ValueKind == JsonValueKind.Object)
            {
                skills.Add(name, Skill(new JsonFields(value, reading, null, name, -1), name));
                return;
            }

            other[name] = Kept(name, value, "an object with probMastery, probTransit, probSlip and probGuess", reading);
        });
        return content with { Skills = skills.Values.ToValueList(), OtherSkills = JsonText.Sorted([.. other.Values]) };
    }

    /// <summary>Reads course plans: a list of courses.</summary>
    public static OaTutorContent CoursePlans(Stream stream, OaTutorContent content, InteropReadOptions options, JsonReading reading)
    {
        var window = new JsonWindow(stream, options, "course plans of OATutor");
        if (!window.TryEnterArray())
        {
            throw new InteropFormatException(window.Path, "the root is not a list", "course plans of OATutor: a list of courses");
        }

        var courses = new List<OaTutorCourse>();
        for (var index = 0; ; index++)
        {
            window.Path = FormattableString.Invariant($"courses[{index}]");
            using var value = window.NextValue();
            if (value is null)
            {
                break;
            }

            if (value.RootElement.ValueKind != JsonValueKind.Object)
            {
                reading.ReportElement(window.Path, value.RootElement);
                continue;
            }

            var position = index;
            Decode(window, value.RootElement, element => courses.Add(Course(new JsonFields(element, reading, null, "courses", position))));
        }

        window.Path = "$";
        window.Next(out _);
        return content with { Courses = courses.ToValueList() };
    }

    private static OaTutorCourse Course(JsonFields fields)
    {
        var kept = new List<JsonMember>();
        return new OaTutorCourse
        {
            Name = TextOf(fields, "courseName", kept, isRequired: true),
            Language = TextOf(fields, "language", kept),
            OpenResource = TextOf(fields, "courseOER", kept),
            License = TextOf(fields, "courseLicense", kept),
            Lessons = fields.Objects("lessons", Lesson),
            Other = JsonText.Sorted([.. fields.Rest(), .. kept]),
        };
    }

    private static OaTutorLesson Lesson(JsonFields fields)
    {
        var kept = new List<JsonMember>();
        return new OaTutorLesson
        {
            Id = TextOf(fields, "id", kept, isRequired: true),
            Name = TextOf(fields, "name", kept),
            Topics = TextOf(fields, "topics", kept),
            Objectives = ObjectivesOf(fields, kept),
            Other = JsonText.Sorted([.. fields.Rest(), .. kept]),
        };
    }

    // What is no text stays what it is: real plans have 0.0 where there is no license, and it is to be written so again.
    private static string? TextOf(JsonFields fields, string name, List<JsonMember> kept, bool isRequired = false)
    {
        if (fields.Json(name) is not { } json)
        {
            if (isRequired)
            {
                fields.ReportRepeated("missing-member", DiagnosticSeverity.Info, name, $"Member '{name}' is absent; OATutor requires it.");
            }

            return null;
        }

        using var value = JsonText.Parse(json);
        if (value.RootElement.ValueKind == JsonValueKind.String)
        {
            return value.RootElement.GetString();
        }

        fields.ReportRepeated("text-expected", DiagnosticSeverity.Info, name, $"A {value.RootElement.ValueKind} stands for a text: {JsonText.Short(json)}. It is kept as it is.");
        kept.Add(new JsonMember(name, json));
        return null;
    }

    // What is not usable stays as a whole, as parts of it could not be told from those that were never there.
    private static ValueList<OaTutorObjective> ObjectivesOf(JsonFields fields, List<JsonMember> kept)
    {
        if (fields.Json(Objectives) is not { } json)
        {
            return default;
        }

        using var value = JsonText.Parse(json);
        if (ObjectivesIn(value.RootElement) is { } found)
        {
            return found;
        }

        fields.Report("unusable-value", DiagnosticSeverity.Warning, Objectives, $"The objectives can't be used: {JsonText.Short(json)}; expected an object with a number for each skill, each once. They are kept as they are.");
        kept.Add(new JsonMember(Objectives, json));
        return default;
    }

    private static ValueList<OaTutorObjective>? ObjectivesIn(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var found = new OrderedDictionary<string, OaTutorObjective>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Number || !member.Value.TryGetDouble(out var threshold) || !double.IsFinite(threshold) || !found.TryAdd(member.Name, new OaTutorObjective(member.Name, threshold)))
            {
                return null;
            }
        }

        return found.Values.ToValueList();
    }

    private static OaTutorSkill Skill(JsonFields fields, string name) => new()
    {
        Name = name,
        Mastery = fields.Real("probMastery"),
        Transit = fields.Real("probTransit"),
        Slip = fields.Real("probSlip"),
        Guess = fields.Real("probGuess"),
        Other = fields.Rest(),
    };

    private static ValueList<string>? SkillsOf(JsonElement value, JsonReading reading)
    {
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(element => element.ValueKind != JsonValueKind.String))
        {
            return null;
        }

        return value.EnumerateArray().Select(element => reading.Shared(element.GetString()!)).ToValueList();
    }

    private static JsonMember Kept(string name, JsonElement value, string expected, JsonReading reading)
    {
        var json = JsonText.Of(value);
        reading.Diagnostics.Add("unusable-value", DiagnosticSeverity.Warning, name, $"A {value.ValueKind} can't be used: {JsonText.Short(json)}; expected {expected}. It is kept as it is.");
        return new JsonMember(name, json);
    }

    private static void Members(JsonWindow window, JsonReading reading, Action<string, JsonElement> take)
    {
        if (window.Next(out _) != JsonTokenType.StartObject)
        {
            throw new InteropFormatException(window.Path, "the root is not an object", "an object with a member for each step or skill");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        while (window.Next(out var name) == JsonTokenType.PropertyName)
        {
            window.Path = name!;
            if (!names.Add(name!))
            {
                reading.Diagnostics.Add("duplicate-member", DiagnosticSeverity.Warning, name!, $"Member '{JsonText.Short(name!)}' stands there more than once; the last is kept.");
            }

            using var value = window.NextValue();
            Decode(window, value!.RootElement, element => take(name!, element));
        }

        window.Path = "$";
        window.Next(out _);
    }

    // A text is decoded where it is asked for, and only then it shows whether its escapes make sense.
    private static void Decode(JsonWindow window, JsonElement element, Action<JsonElement> use)
    {
        try
        {
            use(element);
        }
        catch (InvalidOperationException exception)
        {
            throw new InteropFormatException(window.Path, "a text holds half of a surrogate pair", "whole Unicode characters", exception);
        }
    }
}
