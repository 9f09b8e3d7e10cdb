using NodaTime;
using NodaTime.Text;

namespace PersonalizedLearning.Interop;

/// <summary>Reads when an assessment was taken. Most files name no zone, and none is made up.</summary>
internal sealed class EdFiTimes(DateTimeZone? zone, DiagnosticLog diagnostics)
{
    /// <summary>The time in a child; null where there is none, or none that is a point in time.</summary>
    public Instant? At(XmlFragment element, string name)
    {
        if (element.TextAt(name) is not { } text)
        {
            return null;
        }

        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var exact })
        {
            return exact.ToInstant();
        }

        var place = element.Child(name)!;
        if (LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var local })
        {
            if (zone is not null)
            {
                return local.InZoneLeniently(zone).ToInstant();
            }

            diagnostics.AddRepeated(
                "time-without-zone", DiagnosticSeverity.Info, name, () => place.Place, $"'{text}' names no zone, so that it is no point in time; the order of the file stands for it. The options may name a zone.");
            return null;
        }

        if (LocalDatePattern.Iso.Parse(text).Success)
        {
            diagnostics.AddRepeated("time-without-zone", DiagnosticSeverity.Info, name, () => place.Place, $"'{text}' is a day and no point in time; the order of the file stands for it.");
            return null;
        }

        diagnostics.Add("time-unreadable", DiagnosticSeverity.Warning, place.Place, $"'{JsonText.Short(text)}' is no time; expected one such as 2024-05-31T09:00:00. It is read as not known.");
        return null;
    }
}
