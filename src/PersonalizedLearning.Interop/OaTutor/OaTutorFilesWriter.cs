using System.Text.Json;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>Writes the three files of an OATutor.</summary>
internal static class OaTutorFilesWriter
{
    public static void Write(Stream stream, OaTutorContent content, Action<Utf8JsonWriter, OaTutorContent> write)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(content);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JsonText.Encoder, Indented = true, IndentSize = 4, NewLine = "\n", MaxDepth = InteropReadOptions.GreatestMaxDepth + 1 });
        write(json, content);
        json.Flush();
    }

    public static void SkillModel(Utf8JsonWriter json, OaTutorContent content)
    {
        CheckNames(content.Steps.Select(step => step.Id).Concat(content.OtherSteps.Select(member => member.Name)), "step");
        json.WriteStartObject();
        foreach (var step in content.Steps)
        {
            json.WriteStartArray(step.Id);
            foreach (var skill in step.Skills)
            {
                json.WriteStringValue(skill);
            }

            json.WriteEndArray();
        }

        WriteOther(json, content.OtherSteps);
        json.WriteEndObject();
    }

    public static void Parameters(Utf8JsonWriter json, OaTutorContent content)
    {
        CheckNames(content.Skills.Select(skill => skill.Name).Concat(content.OtherSkills.Select(member => member.Name)), "skill");
        json.WriteStartObject();
        foreach (var skill in content.Skills)
        {
            json.WriteStartObject(skill.Name);
            WriteNumber(json, "probMastery", skill.Mastery);
            WriteNumber(json, "probTransit", skill.Transit);
            WriteNumber(json, "probSlip", skill.Slip);
            WriteNumber(json, "probGuess", skill.Guess);
            WriteOther(json, skill.Other);
            json.WriteEndObject();
        }

        WriteOther(json, content.OtherSkills);
        json.WriteEndObject();
    }

    public static void CoursePlans(Utf8JsonWriter json, OaTutorContent content)
    {
        json.WriteStartArray();
        foreach (var course in content.Courses)
        {
            json.WriteStartObject();
            WriteText(json, "courseName", course.Name);
            WriteText(json, "language", course.Language);
            WriteText(json, "courseOER", course.OpenResource);
            WriteText(json, "courseLicense", course.License);
            if (!course.Other.Any(member => member.Name == "lessons"))
            {
                json.WriteStartArray("lessons");
                foreach (var lesson in course.Lessons)
                {
                    Lesson(json, lesson);
                }

                json.WriteEndArray();
            }

            WriteOther(json, course.Other);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Lesson(Utf8JsonWriter json, OaTutorLesson lesson)
    {
        CheckNames(lesson.Objectives.Select(objective => objective.Skill), "objective");
        json.WriteStartObject();
        WriteText(json, "id", lesson.Id);
        WriteText(json, "name", lesson.Name);
        WriteText(json, "topics", lesson.Topics);
        if (!lesson.Other.Any(member => member.Name == "learningObjectives"))
        {
            json.WriteStartObject("learningObjectives");
            foreach (var objective in lesson.Objectives)
            {
                WriteNumber(json, objective.Skill, objective.Threshold);
            }

            json.WriteEndObject();
        }

        WriteOther(json, lesson.Other);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
        {
            RoundTripNumber.Write(json, name, value);
        }
    }

    private static void WriteOther(Utf8JsonWriter json, ValueList<JsonMember> members)
    {
        foreach (var member in members)
        {
            json.WritePropertyName(member.Name);
            try
            {
                using var value = JsonText.Parse(member.Json);
                value.RootElement.WriteTo(json);
            }
            catch (JsonException exception)
            {
                throw new ArgumentException($"Member '{member.Name}' holds '{JsonText.Short(member.Json)}'; expected JSON.", nameof(members), exception);
            }
        }
    }

    private static void CheckNames(IEnumerable<string> names, string kind)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!seen.Add(name))
            {
                throw new ArgumentException($"The {kind} '{JsonText.Short(name)}' is there twice; expected each once.", nameof(names));
            }
        }
    }
}
