declare module 'icon:*' {
  const address: string
  export default address
}
declare module 'virtual:page-script' {
  const address: string
  export default address
}
