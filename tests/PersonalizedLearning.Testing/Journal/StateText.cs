using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace PersonalizedLearning.Testing.Journal;

/// <summary>What can be seen of a state, as text: all its public properties, their properties and so on. Two states that look alike everywhere have the same text.</summary>
public static class StateText
{
    /// <summary>Shows a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="except">Names of properties that are left out.</param>
    public static string Of(object? state, params ReadOnlySpan<string> except)
    {
        var text = new StringBuilder();
        Write(text, state, except.ToArray(), []);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, string[] except, Stack<object> around)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string or Enum or bool or IFormattable:
                text.Append('\'').Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\'');
                break;
            case IDictionary entries:
                WriteAll(text, entries.Keys.Cast<object>().Select(key => (object?)new KeyValuePair<object, object?>(key, entries[key])).OrderBy(item => Of(item), StringComparer.Ordinal), except, around);
                break;
            case IEnumerable items:
                WriteAll(text, items.Cast<object?>(), except, around);
                break;
            default:
                WriteMembers(text, value, except, around);
                break;
        }
    }

    private static void WriteAll(StringBuilder text, IEnumerable<object?> items, string[] except, Stack<object> around)
    {
        text.Append('[');
        foreach (var item in items)
        {
            Write(text, item, except, around);
            text.Append(' ');
        }

        text.Append(']');
    }

    private static void WriteMembers(StringBuilder text, object value, string[] except, Stack<object> around)
    {
        if (around.Any(outer => ReferenceEquals(outer, value)))
        {
            text.Append("itself");
            return;
        }

        around.Push(value);
        text.Append(value.GetType().Name).Append('{');
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (property.GetIndexParameters().Length == 0 && !except.Contains(property.Name))
            {
                text.Append(property.Name).Append('=');
                Write(text, property.GetValue(value), except, around);
                text.Append(' ');
            }
        }

        text.Append('}');
        around.Pop();
    }
}
