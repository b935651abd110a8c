export function Reasons({ reasons }: { reasons: readonly string[] }) {
  return (
    <ul>
      {reasons.map((reason, at) => (
        <li key={at} dir="auto">
          {reason}
        </li>
      ))}
    </ul>
  );
}
