using System.Text.Json;

namespace PersonalizedLearning.Benchmarks.Environments;

/// <summary>Reads instances and writes solutions, as JSON.</summary>
internal static class ActivityFile
{
    private const int MostBlocks = 1000;

    /// <summary>Reads an instance.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="isDay">Whether it has to be for a day; otherwise for one block.</param>
    /// <exception cref="IOException">There is no such file, or it can't be read.</exception>
    /// <exception cref="InvalidDataException">It is no instance; the message says what, where and what was expected.</exception>
    public static ActivityInstance Read(string path, bool isDay)
    {
        using var stream = File.OpenRead(path);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(stream);
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"it is no JSON: {problem.Message}", problem);
        }

        using (document)
        {
            return Read(document.RootElement, isDay);
        }
    }

    /// <summary>Writes a solution, whole or not at all.</summary>
    public static void Write(string path, IEnumerable<ActivityPlace> places, double objective, double bound)
    {
        var partial = $"{path}.partial";
        try
        {
            using (var stream = File.Create(partial))
            using (var writer = new Utf8JsonWriter(stream))
            {
                writer.WriteStartObject();
                writer.WriteStartArray("assignments");
                foreach (var place in places)
                {
                    Write(writer, place);
                }

                writer.WriteEndArray();
                writer.WriteNumber("objective", objective);
                writer.WriteNumber("bound", bound);
                writer.WriteEndObject();
            }

            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static void Write(Utf8JsonWriter writer, ActivityPlace place)
    {
        writer.WriteStartObject();
        writer.WriteNumber("learner", place.Learner);
        if (place.Module is { } module)
        {
            writer.WriteNumber("module", module);
        }
        else
        {
            writer.WriteNull("module");
        }

        writer.WriteNumber("classroom", place.Classroom);
        writer.WriteNumber("teacher", place.Teacher);
        writer.WriteNumber("block", place.Block);
        writer.WriteEndObject();
    }

    private static ActivityInstance Read(JsonElement root, bool isDay)
    {
        var learners = Items(root, "learners", item => Whole(item, "id"), id => id);
        var modules = Items(root, "modules", item => new ActivityModule(Whole(item, "id"), Whole(item, "room_type"), Whole(item, "qualification")), module => module.Id);
        var instance = new ActivityInstance
        {
            Learners = learners,
            Modules = modules,
            Teachers = Items(root, "teachers", item => new ActivityTeacher(Whole(item, "id"), Whole(item, "degree"), Whole(item, "frm_module"), Whole(item, "to_module")), teacher => teacher.Id),
            Classrooms = Items(root, "classrooms", item => new ActivityClassroom(Whole(item, "id"), Whole(item, "capacity", 0), Whole(item, "room_type"), Flag(item, "self_study_allowed")), room => room.Id),
            Preferences = [],
            Penalty = Number(root, "penalty") is >= 0 and var penalty ? penalty : throw new InvalidDataException("$.penalty is below 0; expected a share of the largest preference."),
            MinBatch = Whole(root, "min_batch", 1),
            MaxBatch = Whole(root, "max_batch", 1),
            Blocks = isDay ? Whole(root, "blocks", 1) : 1,
        };
        if (instance.MaxBatch < instance.MinBatch)
        {
            throw new InvalidDataException($"$.max_batch is {instance.MaxBatch}; expected at least min_batch, {instance.MinBatch}.");
        }

        if (instance.Blocks > MostBlocks)
        {
            throw new InvalidDataException($"$.blocks is {instance.Blocks}; expected at most {MostBlocks}.");
        }

        return instance with { Preferences = Preferences(root, isDay, [.. learners], [.. modules.Select(module => module.Id)]) };
    }

    private static ActivityPreference[] Preferences(JsonElement root, bool isDay, HashSet<int> learners, HashSet<int> modules)
    {
        var list = Member(root, "preferences", "$", JsonValueKind.Array);
        var repeats = isDay ? Member(root, "repeat", "$", JsonValueKind.Array) : default;
        if (isDay && repeats.GetArrayLength() != list.GetArrayLength())
        {
            throw new InvalidDataException($"$.repeat has {repeats.GetArrayLength()} numbers; expected one for each of {list.GetArrayLength()} preferences.");
        }

        var (read, seen) = (new List<ActivityPreference>(), new HashSet<(int, int)>());
        using var times = isDay ? repeats.EnumerateArray().GetEnumerator() : default;
        foreach (var item in list.EnumerateArray())
        {
            var place = FormattableString.Invariant($"$.preferences[{read.Count}]");
            var (learner, module, value) = Pair(item, place);
            if (!learners.Contains(learner) || !modules.Contains(module) || !seen.Add((learner, module)))
            {
                throw new InvalidDataException($"{place} is of learner {learner} and module {module}; expected known ones, each pair once.");
            }

            var repeat = isDay && times.MoveNext() ? Repeat(times.Current, read.Count) : 1;
            read.Add(new ActivityPreference(learner, module, value, repeat));
        }

        return [.. read.OrderBy(preference => (preference.Learner, preference.Module))];
    }

    private static (int Learner, int Module, double Value) Pair(JsonElement item, string place)
    {
        var isPair = item.ValueKind == JsonValueKind.Array && item.GetArrayLength() == 2 && item[0].ValueKind == JsonValueKind.Array && item[0].GetArrayLength() == 2
            && item[1].ValueKind == JsonValueKind.Number;
        return isPair && TryWhole(item[0][0], out var learner) && TryWhole(item[0][1], out var module) && item[1].GetDouble() is > 0 and < double.PositiveInfinity and var value
            ? (learner, module, value)
            : throw new InvalidDataException($"{place} is {Short(item)}; expected [[learner, module], value] with a value above 0.");
    }

    private static int Repeat(JsonElement item, int position) =>
        TryWhole(item, out var repeat) && repeat >= 0
            ? repeat
            : throw new InvalidDataException(FormattableString.Invariant($"$.repeat[{position}] is {Short(item)}; expected a whole number of blocks."));

    private static T[] Items<T>(JsonElement root, string name, Func<(JsonElement Item, string Place), T> read, Func<T, int> idOf)
    {
        var items = Member(root, name, "$", JsonValueKind.Array).EnumerateArray()
            .Select((item, position) => read((item, FormattableString.Invariant($"$.{name}[{position}]")))).OrderBy(idOf).ToArray();
        for (var position = 1; position < items.Length; position++)
        {
            if (idOf(items[position]) == idOf(items[position - 1]))
            {
                throw new InvalidDataException($"$.{name} has id {idOf(items[position])} twice; expected each once.");
            }
        }

        return items;
    }

    private static int Whole((JsonElement Item, string Place) at, string name, int least = int.MinValue) =>
        TryWhole(Member(at.Item, name, at.Place, JsonValueKind.Number), out var number) && number >= least
            ? number
            : throw new InvalidDataException($"{at.Place}.{name} is {Short(at.Item.GetProperty(name))}; expected a whole number{(least > int.MinValue ? $" of at least {least}" : string.Empty)}.");

    private static int Whole(JsonElement root, string name, int least) => Whole((root, "$"), name, least);

    private static bool TryWhole(JsonElement item, out int number)
    {
        number = 0;
        return item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out number);
    }

    private static double Number(JsonElement root, string name) =>
        Member(root, name, "$", JsonValueKind.Number).GetDouble() is var number && double.IsFinite(number) ? number : throw new InvalidDataException($"$.{name} is no finite number.");

    private static bool Flag((JsonElement Item, string Place) at, string name) =>
        at.Item.ValueKind == JsonValueKind.Object && at.Item.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? at.Item.GetProperty(name).GetBoolean()
            : throw new InvalidDataException($"{at.Place}.{name} is not there or of another kind; expected true or false.");

    private static JsonElement Member(JsonElement item, string name, string place, JsonValueKind kind) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new InvalidDataException($"{place}.{name} is not there or of another kind; expected {(kind == JsonValueKind.Array ? "an array" : "a number")}.");

    private static string Short(JsonElement item) => item.GetRawText() is { Length: > 60 } text ? $"{text[..60]}…" : item.GetRawText();
}
