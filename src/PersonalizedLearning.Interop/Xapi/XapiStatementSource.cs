using System.Text.Json;

namespace PersonalizedLearning.Interop;

/// <summary>Finds the statements in a document: a list, single ones that follow one another, or the answer of a record store around a list.</summary>
internal sealed class XapiStatementSource(JsonWindow window)
{
    private readonly Queue<XapiStatementRead> waiting = new();
    private int topLevel;
    private int index = -1;
    private bool isAnswer;

    /// <summary>Reads the next statement; null at the end.</summary>
    public XapiStatementRead? Next()
    {
        while (true)
        {
            if (waiting.TryDequeue(out var read))
            {
                return read;
            }

            if (index >= 0)
            {
                read = NextOfList();
            }
            else if (isAnswer)
            {
                ReadAnswer();
                continue;
            }
            else if (!TryBegin(out read))
            {
                return null;
            }

            if (read is not null)
            {
                return read;
            }
        }
    }

    private bool TryBegin(out XapiStatementRead? read)
    {
        read = null;
        window.Path = FormattableString.Invariant($"statement {topLevel + 1}");
        var token = window.Peek(out var name);
        if (token == JsonTokenType.None)
        {
            return false;
        }

        topLevel++;
        if (token == JsonTokenType.StartArray)
        {
            window.TryEnterArray();
            index = 0;
        }
        else if (name is "statements" or "more")
        {
            window.Next(out _);
            isAnswer = true;
        }
        else
        {
            using var value = window.NextValue()!;
            read = ReadOne(value.RootElement);
        }

        return true;
    }

    private XapiStatementRead? NextOfList()
    {
        window.Path = FormattableString.Invariant($"{(isAnswer ? "statements" : string.Empty)}[{index}]");
        using var value = window.NextValue();
        if (value is null)
        {
            index = -1;
            return null;
        }

        index++;
        return Decode(value.RootElement, window.Path);
    }

    // The answer of a record store, of which the first member says that it is one.
    private void ReadAnswer()
    {
        if (window.Next(out var name) != JsonTokenType.PropertyName)
        {
            isAnswer = false;
            return;
        }

        window.Path = name!;
        if (name == "statements" && window.TryEnterArray())
        {
            index = 0;
            return;
        }

        using var value = window.NextValue()!;
        Decoded(() => ReportAround(name!, value.RootElement));
    }

    private XapiStatementRead? ReadOne(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("statements", out var statements) || statements.ValueKind != JsonValueKind.Array)
        {
            return Decode(value, window.Path);
        }

        foreach (var property in value.EnumerateObject())
        {
            if (!property.NameEquals("statements") || property.Value.ValueKind != JsonValueKind.Array)
            {
                Decoded(() => ReportAround(property.Name, property.Value));
                continue;
            }

            var number = 0;
            foreach (var element in property.Value.EnumerateArray())
            {
                waiting.Enqueue(Decode(element, FormattableString.Invariant($"statements[{number++}]")));
            }
        }

        return null;
    }

    private void ReportAround(string name, JsonElement value)
    {
        var problem = name != "more"
            ? new Diagnostic("unknown-member", DiagnosticSeverity.Warning, name, $"'{JsonText.Short(name)}' was left out; the answer of a record store has 'statements' and 'more'.")
            : value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } address
                ? new Diagnostic("more-statements", DiagnosticSeverity.Warning, name, $"There are more statements at '{JsonText.Short(address)}'; this is one page of an answer.")
            : null;
        if (problem is not null)
        {
            waiting.Enqueue(new XapiStatementRead(null, name, [problem]));
        }
    }

    // A text is decoded where it is asked for, and only then it shows whether its escapes make sense.
    private XapiStatementRead Decode(JsonElement value, string place)
    {
        XapiStatementRead? read = null;
        Decoded(() => read = XapiEntities.Read(value, place));
        return read!;
    }

    private void Decoded(Action use)
    {
        try
        {
            use();
        }
        catch (InvalidOperationException exception)
        {
            throw new InteropFormatException(window.Path, "a text holds half of a surrogate pair", "whole Unicode characters", exception);
        }
    }
}
